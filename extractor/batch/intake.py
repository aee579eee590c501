"""What comes into a run: inputs are written down, and the articles among them claimed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from itertools import islice

from extractor.article import Article
from extractor.batch import reports
from extractor.batch.entries import Entry, Place
from extractor.batch.interview import failure, whole
from extractor.batch.keys import article_key, input_hash
from extractor.batch.line import Desk
from extractor.batch.listener import Listener
from extractor.batch.options import Options
from extractor.batch.reader import Reader
from extractor.loading import Unreadable
from extractor.records import ExtractionResult

_CHUNK = 8
_SHOWN = 50
"""Articles read in an earlier run that the listener is told in full; the others are counted."""


class Intake:
    """The inputs of one run, in order.

    Attributes:
        seen: Inputs met so far.
        exhausted: Whether all inputs were met.
    """

    def __init__(
        self,
        items: Iterator[Article | Unreadable],
        reader: Reader,
        desk: Desk,
        listener: Listener,
        options: Options,
        *,
        keeps_all: bool,
    ) -> None:
        """Prepare; nothing is taken before `claimed`.

        Args:
            items: The inputs.
            reader: Reads the articles.
            desk: What the run shares.
            listener: Is told of inputs that need no reading.
            options: How the run is to go.
            keeps_all: Every article is kept in the store, to be read more than once.
        """
        self.seen = 0
        self.exhausted = False
        self._items = items
        self._reader = reader
        self._desk = desk
        self._listener = listener
        self._options = options
        self._keeps_all = keeps_all
        self._run = desk.run
        self._commits = desk.commits
        self._taken: dict[str, Article] = {}  # what other runs on this store are reading
        self._settings = reader.options()
        self._shown = 0

    async def claimed(
        self, wanted: Callable[[], int], meanwhile: Callable[[], Awaitable[None]]
    ) -> AsyncIterator[tuple[str, Article]]:
        """The articles that this run is to read, as fast as it can take them.

        Args:
            wanted: Tells how many articles are read at once just now.
            meanwhile: Is done while other runs read what is left.
        """
        size = _CHUNK
        while chunk := list(islice(self._items, size)):
            entries = [self._entry(item) for item in chunk]
            places = await self._commits.do(
                lambda connection, entries=entries: self._run.register(  # type: ignore[misc]
                    connection, entries, retry_failed=self._options.retry_failed
                )
            )
            for item, entry, place in zip(chunk, entries, places, strict=True):
                if self._met(item, entry, place) and entry.key and isinstance(item, Article):
                    yield entry.key, item
                elif place.standing in ("done", "failed") and isinstance(item, Article):
                    await self._tell_again(entry.key or "", item)
            async for claimed in self._others():
                yield claimed
            # What has ended before is passed over quickly; what is to be read is not hoarded.
            idle = not any(place.standing == "mine" for place in places)
            size = min(256, 2 * size if idle else max(_CHUNK, wanted()))
        self.exhausted = True
        self._listener.total(self.seen)
        told = False
        while self._taken:
            async for claimed in self._others():
                yield claimed
            if self._taken and not told:
                told = True
                self._listener.say(
                    f"Waiting for {len(self._taken)} articles that another run on this store reads."
                )
            await meanwhile()

    async def _others(self) -> AsyncIterator[tuple[str, Article]]:
        """See what became of the articles that other runs had taken."""
        if not self._taken:
            return
        keys = list(self._taken)
        places = await self._commits.do(lambda connection: self._run.claim(connection, keys))
        for key, place in places.items():
            if place.standing == "taken":
                continue
            article = self._taken.pop(key)
            if place.standing == "mine":
                self._desk.recalls = True  # whoever let it go may have had answers already
                yield key, article
            else:
                await self._tell_again(key, article)

    async def _tell_again(self, key: str, article: Article) -> None:
        """Tell the listener of an article that was read before, or by another run."""
        self._shown += 1
        if self._shown > _SHOWN:
            self._listener.kept(1)
            return
        line = await self._commits.do(lambda connection: reports.result_of(connection, key))
        result = ExtractionResult.model_validate_json(line) if line else None
        if result is None:
            self._listener.kept(1)
        else:
            named = result.model_copy(update={"article_id": article.id})
            self._listener.finish(named, article)

    def _entry(self, item: Article | Unreadable) -> Entry:
        position = self.seen
        self.seen += 1
        if isinstance(item, Unreadable):
            # Names and messages of the system may hold bytes that are no text.
            return Entry(position, whole(item.source), "failed", whole(item.reason))
        if self._options.triage and (reason := self._options.triage(item)):
            return Entry(position, item.id, "skipped", reason, article=self._kept(item))
        hashed = input_hash(item)
        key = article_key(hashed, self._settings)
        kept = self._kept(item)
        return Entry(position, item.id, "article", key=key, hashed=hashed, article=kept)

    def _kept(self, article: Article) -> str | None:
        """What the store keeps of an article itself: a page's text stands in no file."""
        if self._keeps_all or article.extracted_from:
            return article.model_dump_json(exclude_none=True)
        return None

    def _met(self, item: Article | Unreadable, entry: Entry, place: Place) -> bool:
        """Tell the listener of an input; tell whether it is to be read now."""
        if place.cost:
            self._desk.purse.remember(place.cost)
        if place.standing == "mine":
            return True
        if place.standing == "taken" and entry.key and isinstance(item, Article):
            self._taken[entry.key] = item
        elif isinstance(item, Unreadable):
            self._listener.finish(failure(entry.article_id, place.reason or "", self._reader), None)
        elif place.standing == "skipped":
            self._listener.kept(1)
        return False
