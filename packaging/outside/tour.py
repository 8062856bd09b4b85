"""A walk through the running console by keys and pointer alone. The steps are data: packaging/tour.json."""

import json
import re
import signal
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from outside.access import Window
from outside.api import Api
from outside.program import Failure
from outside.screen import Hand, colours
from outside.system import tell_wall

root = Path(__file__).resolve().parents[2]
steps_file = root / "packaging" / "tour.json"
fewest_colours = 24  # a window with its background and one border has under ten, any seat over a hundred

clickable = ("push button", "button", "page tab", "combo box", "text", "entry", "password text", "list item",
             "table cell", "check box", "radio button", "toggle button")

# Cards and rows carry the id of their record as accessible description.
record_id = re.compile(r"^(?:[A-Z]{1,3}-[0-9A-Za-z-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$")
warning = re.compile(r"qrc:|\.qml\b|\bQML\b|ReferenceError|TypeError|Binding loop")


def english():
    """Source text to English, from the translation file: {source: every translation it has somewhere}."""
    words = {}
    for message in ElementTree.parse(root / "translations" / "zhihui_en.ts").iter("message"):
        translation = message.find("translation")
        forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
        words.setdefault(message.findtext("source"), []).extend(form for form in forms if form)
    return words


class Tour:
    """Walks the steps; `run` is the exit status of packaging/run --tour."""

    def __init__(self, folder, console, screen, province, url, ca, user, password, lang="zh", steps=steps_file, others=None, wall=None):
        """OTHERS answers the password of another account; WALL is a wall with its `screen` and `control`. Without them the steps
        that need them are left out, as at a real province."""
        self._folder, self._console, self._screen, self._province = Path(folder), console, screen, province
        self._account = (url, str(ca) if ca else None, user, password)
        self._others, self._wall = others, wall
        self._api = None
        self._lang, self._words = lang, english() if lang == "en" else {}
        self._window = Window(console.pid)
        self._hand = Hand(screen.display)
        self._steps = [step for step in json.loads(Path(steps).read_text()) if self._can(step)]
        self._index, self._wrong = [], []
        self._seen = {}

    def _can(self, step):
        """Whether everything that STEP needs is there."""
        needs = step.get("needs", [])
        return ("others" not in needs or self._others) and ("wall" not in needs or self._wall)

    def run(self):
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            self._api = Api(*self._account)
            self._hand.focus(self._console.pid)
            for number, step in enumerate(self._steps, 1):
                self._walk(number, step)
        except Failure as failure:
            self._wrong.append(str(failure))
            self._screen.picture().save(self._folder / "failed.png")
        self._wrong += [f"the console warned: {line}" for line in self._console.text().splitlines() if warning.search(line)]
        (self._folder / "index.json").write_text(
            json.dumps({"pictures": self._index, "wrong": self._wrong}, ensure_ascii=False, indent=1))
        for line in self._wrong:
            print(f"      {line}")
        print(f"      {len(self._index)} of {len(self._steps)} pictures in {self._folder}, {len(self._wrong)} things wrong")
        return 1 if self._wrong else 0

    def _say(self, name):
        """What NAME may look like on the screen in the console's language: translated, unless the step gives both languages
        itself or begins it with =, which means that it stands so in every language."""
        if isinstance(name, dict):
            return [name[self._lang]]
        if name.startswith("="):
            return [name[1:]]
        if name in self._words:
            return self._words[name]
        # 待上传 0 条 is an instance of 待上传 %1 条, and less so of %1 %2.
        patterns = sorted((source for source in self._words if "%" in source), key=lambda s: -len(re.sub(r"%\d|\s", "", s)))
        for source in patterns:
            translations = self._words[source]
            pattern = re.sub(r"%(\d)", r"(?P<a\1>.+?)", re.escape(source).replace(r"\%", "%"))
            if match := re.fullmatch(pattern, name):
                return [re.sub(r"%(\d)", lambda place: match.group(f"a{place.group(1)}"), text) for text in translations]
        return [name]

    def _says(self, thing, name):
        return any(word in thing.name for word in self._say(name))

    def _walk(self, number, step):
        start = time.monotonic()
        print(f"      {number}/{len(self._steps)} {step['what']} … ", end="", flush=True)
        seconds = step.get("seconds", 15)
        for action in step.get("do", []):
            (verb, value), = action.items()
            getattr(self, f"_do_{verb}")(value, seconds)
        for condition in step.get("until", []):
            self._await(condition, seconds)
        screen = self._wall.screen if step.get("from") == "wall" else self._screen
        screen.settled()
        self._keep(number, step, screen)
        print(f"{time.monotonic() - start:.1f} s", flush=True)

    def _await(self, condition, seconds):
        (kind, value), = condition.items()
        if kind == "frames":
            return self._await_frames(value, seconds)
        self._window.wait(f"{kind} {value}", seconds, lambda things: self._holds(kind, value, things))

    def _await_frames(self, least, seconds):
        """Waits until the wall shows so many frames a second: its cameras are live."""
        deadline, before, since = time.monotonic() + seconds, None, 0.0
        while True:
            now = time.monotonic()
            answer = tell_wall(self._wall.control, "ping")
            frames = answer["state"]["frames"] if answer else None
            if before is not None and frames is not None and (frames - before) / (now - since) >= least:
                return
            if now > deadline:
                raise Failure(f"the wall did not show {least} frames a second within {seconds} s: {answer}")
            before, since = frames, now
            time.sleep(1)

    # What a hand can do.
    def _do_key(self, chord, _seconds):
        self._hand.key(chord)

    def _do_type(self, text, _seconds):
        self._hand.type(text)

    def _do_click(self, name, seconds):
        thing = self._window.wait(f"{name}, to click on it,", seconds, lambda things: self._usable(name, things))
        self._hand.click(*thing.centre())

    def _do_end(self, name, _seconds):
        """Ends what was left open, where it is there, with its card."""
        if thing := self._usable(name, self._window.things()):
            self._hand.click(*thing.centre())
            self._hand.key("ctrl+Return")

    def _do_choose(self, which, seconds):
        """Clicks on an alert of the queue: by its place from 0, or the first one that says WHICH."""
        def wanted(things):
            cards = self._cards(things)
            return cards[which:which + 1] if isinstance(which, int) else [c for c in cards if self._says(c, which)]
        self._hand.click(*self._window.wait(f"an alert ({which})", seconds, wanted)[0].centre())

    def _do_see(self, name, seconds):
        self._await({"see": name}, seconds)

    def _do_password(self, _what, _seconds):
        self._hand.type(self._account[3])

    def _do_account(self, login, seconds):
        """Somebody else sits down: through the log-in page, as a person would."""
        self._do_click("设置", seconds)
        self._do_click("换人登录", seconds)
        self._await({"see": "省平台地址"}, seconds)
        password = self._others(login)
        self._do_click("用户名", seconds)
        for key, text in (("ctrl+a", login), ("Return", password)):
            self._hand.key(key)
            self._hand.type(text)
        self._hand.key("Return")
        self._await({"gone": "省平台地址"}, seconds)
        url, ca, *_ = self._account
        self._account = (url, ca, login, password)
        self._api = Api(*self._account)

    def _do_template(self, name, seconds):
        """Another template on the wall, over its control line."""
        deadline = time.monotonic() + seconds
        while not (answer := tell_wall(self._wall.control, "layout", template=name)) or answer.get("error"):
            if time.monotonic() > deadline:
                raise Failure(f"the wall does not take the template {name}: {answer}")
            time.sleep(0.2)

    def _do_wait(self, pause, _seconds):
        """For what has no words, as a moving picture."""
        time.sleep(pause)

    def _do_province(self, what, _seconds):
        if not self._province:
            raise Failure("only the province made by packaging/run can be stopped for the tour.")
        self._province.send({"stop": signal.SIGSTOP, "go": signal.SIGCONT}[what])

    # What an eye can wait for.
    def _holds(self, kind, value, things):
        if kind == "see":
            return any(self._says(t, value) for t in things)
        if kind == "gone":
            return not any(self._says(t, value) for t in things)
        if kind == "alerts":
            return self._enough(things, value)
        raise Failure(f"packaging/tour.json has a condition {kind} that nobody knows.")

    def _usable(self, name, things):
        """What can be clicked and is called NAME; failing that, what has NAME in its name."""
        named = [t for t in things if self._says(t, name) and t.role in clickable and t.usable()]
        return next((t for t in named if t.name in self._say(name)), (named or [None])[0])

    @staticmethod
    def _cards(things):
        return [t for t in things if record_id.match(t.description)]

    def _enough(self, things, number):
        cards = self._cards(things)
        return cards if len(cards) >= number else None

    # What is kept, and whether it is true.
    def _keep(self, number, step, screen):
        name = f"{number:02}-{step['picture']}.png"
        picture = screen.picture()
        cards = self._cards(self._window.things()) if screen is self._screen else []
        records = [{"id": card.description, "shown": self._text(card)} for card in cards]
        picture.save(self._folder / name)
        self._index.append({"file": name, "what": step["what"], "records": records})
        if colours(picture) < fewest_colours:
            self._wrong.append(f"{name} is blank")
        if len(records) < step.get("records", 0):
            self._wrong.append(f"{name} shows {len(records)} records instead of {step['records']}")
        if not step.get("offline"):
            self._wrong += [f"{name}: {why}" for why in self._untrue(records)]

    @staticmethod
    def _text(card):
        return " ".join([card.name] + [child.name for child in card.children() if child.name])

    def _untrue(self, records):
        """Why records on the screen are not what the province says; asked again, since both sides move on."""
        new = [r for r in records if r["id"] not in self._seen or self._seen[r["id"]] != r["shown"]]
        if not new:
            return []
        rows = {key[1]: body for feed in ("ops", "reg") for key, body in self._api.snapshot(feed).items()}
        reasons = []
        for record in new:
            row = rows.get(record["id"])
            if row is None:
                reasons.append(f"{record['id']} is on the screen and not in the province")
            elif "maskedName" in row and row["maskedName"] not in record["shown"]:
                reasons.append(f"{record['id']} is shown as “{record['shown']}” and is {row['maskedName']} in the province")
            else:
                self._seen[record["id"]] = record["shown"]
        return reasons
