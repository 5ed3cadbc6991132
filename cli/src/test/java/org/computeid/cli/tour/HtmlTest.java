package org.computeid.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesTextsAndAttributesAlike() {
        String html = new Html().leaf("p", "<b>&'\"", "title", "\"><script>").toString();
        assertThat(html)
                .endsWith("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;&quot;</p>")
                .doesNotContain("<script");
    }

    @Test
    void closesWhatItOpened() {
        assertThat(new Html().open("div").open("p").text("x").close().close().toString())
                .endsWith("<div><p>x</p></div>");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Html().open("div").toString());
    }

    @Test
    void closesEmptyElementsAtOnce() {
        assertThat(new Html().open("meta", "charset", "utf-8").toString()).endsWith("<meta charset=\"utf-8\"/>");
    }

    @Test
    void takesNoMarkupAsStyle() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().style("</style>"));
    }
}
