const root = document.documentElement;
function speak(lang) {
  root.dataset.lang = lang;
  root.lang = lang === "zh" ? "zh-CN" : "en";
}
speak((navigator.language || "").toLowerCase().startsWith("zh") ? "zh" : root.dataset.lang);
document.getElementById("lang").addEventListener("click", () => speak(root.dataset.lang === "zh" ? "en" : "zh"));
const box = document.getElementById("filter");
box.addEventListener("input", () => {
  const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of document.querySelectorAll("#cases tbody tr")) {
    const text = row.textContent.toLowerCase();
    row.hidden = !wanted.every((word) => text.includes(word));
  }
});
