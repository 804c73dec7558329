"""The words of a post: title, hook, body, call to action, poll options, tags."""

from xhs_studio.domain.limits import title_weight
from xhs_studio.domain.post import Post
from xhs_studio.services.marks import POLL
from xhs_studio.ui.compose.block import Block
from xhs_studio.ui.compose.fields import LineField, TextField
from xhs_studio.ui.compose.poll_editor import PollEditor
from xhs_studio.ui.compose.tag_editor import TagEditor
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card

HOOK_LINES, BODY_LINES, CALL_LINES = 2, 12, 2


class TextsCard(Card):
    """Counts what the platform counts; a limit that is passed is said and never stops anyone."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(spacing=14)
        self._ui = ui
        self.title = LineField(ui)
        self.hook = TextField(ui, HOOK_LINES)
        self.body_text = TextField(ui, BODY_LINES)
        self.call = TextField(ui, CALL_LINES)
        self.poll = PollEditor(ui)
        self.tags = TagEditor(ui)
        self.title_block = Block(self.title)
        self.hook_block = Block(self.hook)
        self.body_block = Block(self.body_text)
        self.call_block = Block(self.call)
        self.poll_block = Block(self.poll)
        self.tags_block = Block(self.tags)
        for block in self.blocks:
            self.body.addWidget(block)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The labelled fields from above."""
        return (
            self.title_block,
            self.hook_block,
            self.body_block,
            self.call_block,
            self.poll_block,
            self.tags_block,
        )

    def refresh(self, post: Post) -> None:
        """Count and warn by what the editor holds."""
        limits = self._ui.studio.playbook.limits
        weight = title_weight(post.title)
        self.title_block.count(weight, limits.title_weight)
        over = weight - limits.title_weight
        self.title_block.warn(
            t("compose", "The title is {n} over what the platform takes.", n=over) if over > 0 else ""
        )
        self.body_block.count(len(post.body), limits.body_chars)
        self.body_block.warn(self._too_long(post))
        self.tags_block.count(len(post.tags), limits.tags)
        many = len(post.tags) > limits.tags
        self.tags_block.warn(
            t("compose", "The platform takes {n} tags at most.", n=limits.tags) if many else ""
        )
        self.poll_block.setVisible(post.format == POLL or bool(post.poll_options))
        self.poll_block.warn(self._poll_warning(post))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        say = self._ui.language.words
        parts = {part.key: part for part in self._ui.studio.playbook.structure}
        limits = self._ui.studio.playbook.limits
        self.title_block.set_texts(
            t("compose", "Title"),
            t("compose", "A Chinese character weighs 1, a letter or digit ½"),
        )
        for block, key in (
            (self.hook_block, "hook"),
            (self.body_block, "body"),
            (self.call_block, "call_to_action"),
        ):
            block.set_texts(say(parts[key].names), say(parts[key].advice))
        self.poll_block.set_texts(
            t("compose", "Poll options"),
            t(
                "compose",
                "{least} to {most} that do not overlap",
                least=limits.poll_options_min,
                most=limits.poll_options_max,
            ),
        )
        self.tags_block.set_texts(t("compose", "Tags"))
        self.poll.retranslate()
        self.tags.retranslate()
        self.tags.input.setAccessibleName(t("compose", "Tags"))

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.poll.tint()
        self.tags.tint()

    def _too_long(self, post: Post) -> str:
        limit = self._ui.studio.playbook.limits.body_chars
        own, whole = len(post.body), len(post.hook) + len(post.body) + len(post.call_to_action)
        if own > limit:
            return t("compose", "The text is {n} over what the platform takes.", n=own - limit)
        if whole > limit:
            return t(
                "compose",
                "Hook, body and call to action go into one field on the platform: together {n} of {limit}.",
                n=whole,
                limit=limit,
            )
        return ""

    def _poll_warning(self, post: Post) -> str:
        limits = self._ui.studio.playbook.limits
        n = len(post.poll_options)
        if post.format != POLL and n:
            return t("compose", "This format has no poll: the options are kept, but not used.")
        if n and not limits.poll_options_min <= n <= limits.poll_options_max:
            return t(
                "compose",
                "{n} options; the platform takes {least} to {most}.",
                n=n,
                least=limits.poll_options_min,
                most=limits.poll_options_max,
            )
        return ""
