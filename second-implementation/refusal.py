"""What a door answers instead of what was asked: one code of a closed list and, where there is one, a place."""

from __future__ import annotations


class Refusal(Exception):
    """A refusal, such as Refusal("CHECK", index=29)."""

    def __init__(self, code: str, index: int | None = None, offset: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.index = index
        self.offset = offset

    def answer(self) -> dict[str, object]:
        places = {"index": self.index, "offset": self.offset}
        return {"code": self.code, **{name: place for name, place in places.items() if place is not None}}
