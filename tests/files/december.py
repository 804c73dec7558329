"""A believable December of one creator in both languages, and the export service on it."""

from collections.abc import Mapping
from functools import cache

from tests.kit.builders import NOW, SHANGHAI, FixedClock, a_post, a_series, adding, an_account
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Goal, Status
from xhs_studio.files.almanac import Almanac
from xhs_studio.files.csv_file import CsvWriter
from xhs_studio.files.workbook import WorkbookWriter
from xhs_studio.resources_path import resources
from xhs_studio.services.export import ExportService, WriterFactory

WRITERS: Mapping[str, WriterFactory] = {".xlsx": WorkbookWriter, ".csv": CsvWriter}

TITLES = (
    (1, "12:30", "question", "通勤路上最怕忘带什么？", "What do you always forget on the commute?"),
    (2, "20:00", "this_or_that", "早八妆 or 素颜口罩", "8 a.m. make-up or a mask?"),
    (4, "20:30", "story", "那次换工作教会我的事", "What changing jobs taught me"),
    (5, "12:30", "poll", "下期测评你来定", "You choose the next review"),
    (7, "20:00", "quiz", "测测你是哪种肤质", "Which skin type are you?"),
    (8, "20:00", "poll", "周二投票：你的护肤预算", "Tuesday poll: skincare budget"),
    (9, "20:30", "discussion", "不受欢迎的观点：精简护肤", "Unpopular opinion: skip the serum"),
    (11, "20:00", "qa", "敏感肌问我答", "Ask me: sensitive skin"),
    (12, "12:30", "this_or_that", "双十二：囤面膜 or 囤精华", "12.12: masks or serums?"),
    (13, "20:00", "challenge", "七天早睡打卡开始", "Seven early nights: day 1"),
    (15, "20:00", "poll", "周二投票：年度最佳防晒", "Tuesday poll: best sunscreen"),
    (16, "20:30", "question", "你踩过最贵的雷是？", "Your most expensive mistake?"),
    (18, "20:00", "quiz", "成分表找不同", "Spot the odd ingredient"),
    (19, "12:30", "this_or_that", "冬天泡澡 or 淋浴", "Winter: bath or shower?"),
    (21, "20:30", "story", "冬至，说说你家餐桌", "Solstice: your family table"),
    (22, "20:00", "poll", "周二投票：明年想看", "Tuesday poll: next year"),
    (23, "20:00", "qa", "圣诞礼物求助站", "Gift help desk"),
    (24, "20:00", "plain", "节日营业时间", "Opening hours over the holidays"),
    (25, "12:30", "this_or_that", "热红酒 or 热可可", "Mulled wine or cocoa?"),
    (25, "20:30", "discussion", "一个人过节算孤独吗", "Is a holiday alone lonely?"),
    (27, "20:00", "challenge", "打卡结营：晒出变化", "Challenge ends: show it"),
    (29, "20:00", "poll", "周二投票：年度总结怎么写", "Tuesday poll: year in review"),
    (30, "20:30", "question", "2026 最想感谢谁？", "Who do you thank for 2026?"),
    (31, "21:00", "story", "写给明年的自己", "A letter to next year's me"),
)
STAGES = ((5, Status.PUBLISHED), (9, Status.READY), (17, Status.DRAFT), (31, Status.SUGGESTED))
OPTIONS = {"zh": ("200 以内", "200–500", "500–1000", "不设上限"), "en": ("under 200", "200–500", "no limit")}
BODIES = {
    "zh": "上个月我把护肤步骤从九步减到三步，结果比想象中好。\n清洁、保湿、防晒，缺一不可，其余都可以商量。",
    "en": "Last month I cut my routine from nine steps to three.\nCleanse, moisturise, protect: that is all.",
}


def december(language: str) -> list[Post]:
    """24 posts of December 2026, from published to suggested; one is skipped, one is plain."""
    posts = []
    for day, clock, key, chinese, english in TITLES:
        status = Status.SKIPPED if day == 12 else next(stage for last, stage in STAGES if day <= last)
        written = status in (Status.PUBLISHED, Status.READY)
        posts.append(
            a_post(
                title=chinese if language == "zh" else english,
                at=f"2026-12-{day:02d} {clock}",
                format=key,
                status=status,
                goal=Goal.TRUST if key == "qa" else Goal.QUANTITY,
                series="tuesdays" if key == "poll" and day > 5 else None,
                tags=("护肤", "成分党") if language == "zh" else ("skincare", "routine"),
                poll_options=OPTIONS[language] if key == "poll" else (),
                body=BODIES[language] if written else "",
                notes="=1+1 先问品牌方" if day == 9 else "",
            )
        )
    return posts


@cache
def playbook() -> Playbook:
    """The product's playbook, read once."""
    return load_playbook(resources() / "playbook")


@cache
def almanac() -> Almanac:
    """The product's almanac, read once."""
    return Almanac(resources() / "calendar")


def service(
    posts: list[Post], language: str = "zh", writers: Mapping[str, WriterFactory] = WRITERS
) -> ExportService:
    """An export service on a store that holds `posts`."""
    store = MemoryStore()
    account = an_account(language=language, zone=SHANGHAI, weekly_minutes=120)
    store.apply(Change(Label("edit_account"), (Edit(None, account),)))
    store.apply(adding(a_series(id="tuesdays", title="周二投票", format="poll")))
    store.apply(adding(*posts))
    return ExportService(store, playbook(), almanac(), FixedClock(NOW), writers, why)


def why(post: Post, language: str) -> str:
    """A reason for suggestions, none for other posts."""
    if post.status is not Status.SUGGESTED:
        return ""
    return "本周低门槛还差 1 篇" if language == "zh" else "The week is one low-barrier post short"
