"""Fills in surveys in a real browser, without a window.

    python3 flows.py ADDRESS FLOW[,FLOW…] [FOLDER [AXE]]

ADDRESS is that of the web probe, with survey.json and kinds.json of this folder; the flows stand at
the end. Screenshots go to FOLDER. AXE is an axe.min.js; without it, one is looked for. Prints each check that fails and ends with 1 where there is any.
"""

import glob
import json
import os
import sys

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

ADDRESS = sys.argv[1]
FOLDER = sys.argv[3] if len(sys.argv) > 3 else ""
FAILED = []


def check(holds, what):
    if not holds:
        FAILED.append(what)
        print("FAILED:", what)


def axe_script():
    """The newest axe-core that some Python package carries; empty where there is none."""
    if len(sys.argv) > 4 and sys.argv[4]:
        return open(sys.argv[4], encoding="utf-8").read()
    found = []
    for folder in sys.path:
        found += glob.glob(os.path.join(folder, "axe_*", "**", "axe*.js"), recursive=True)
    return open(max(found, key=os.path.getsize), encoding="utf-8").read() if found else ""


AXE = axe_script()


class Browser:
    def __init__(self, width=320, dark=False, script=True, language="en"):
        options = Options()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         "--disable-dev-shm-usage", "--lang=" + language):
            options.add_argument(argument)
        preferences = {"intl.accept_languages": language}
        if not script:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        chromium = "/usr/bin/chromium"
        if os.path.exists(chromium):
            options.binary_location = chromium
        driver = "/usr/bin/chromedriver"
        self.name = f"{language}-{'dark' if dark else 'light'}"
        self.driver = webdriver.Chrome(
            options=options, service=Service(driver) if os.path.exists(driver) else None)
        self.command("Emulation.setDeviceMetricsOverride",
                     width=width, height=640, deviceScaleFactor=1, mobile=True)
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def go(self, path):
        self.driver.get(ADDRESS + path)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def has(self, selector):
        return any(e.is_displayed() for e in self.driver.find_elements(By.CSS_SELECTOR, selector))

    def choose(self, field):
        self.one(f"label[for='{field}']").click()

    def type(self, field, text):
        element = self.one(f"[id='{field}']")
        element.clear()
        element.send_keys(text)

    def follow(self, selector):
        """Presses something that leads to another page, and waits for it."""
        begun = self.begun()
        self.one(selector).click()
        WebDriverWait(self.driver, 10, ignored_exceptions=[WebDriverException]).until(
            lambda _: self.begun() != begun and self.driver.execute_script(
                "return document.readyState") == "complete")

    def begun(self):
        return self.driver.execute_script("return performance.timeOrigin")

    def press(self, value="next"):
        self.follow(f"button[name=go][value={value}]:not(.default)")

    def main(self):
        self.follow("button.main")

    @property
    def path(self):
        return self.driver.current_url.removeprefix(ADDRESS)

    @property
    def text(self):
        return self.one("main").text

    def wait(self, condition, what):
        try:
            WebDriverWait(self.driver, 8).until(lambda _: condition())
        except Exception:
            check(False, f"{what} ({self.name} at {self.path})")

    def look(self, name):
        """Checks a page: no sideways scrolling, small, nothing from elsewhere, accessible."""
        wide = self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check(wide <= 0, f"{name} scrolls sideways by {wide}")
        size = len(self.driver.page_source.encode())
        check(size < 50_000, f"{name} has {size} bytes")
        foreign = self.driver.execute_script(
            "return performance.getEntriesByType('resource').map(e => e.name)"
            ".filter(n => !n.startsWith(location.origin))")
        check(not foreign, f"{name} loads {foreign}")
        if AXE:
            self.driver.execute_script(AXE)
            found = self.driver.execute_async_script(
                "var done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                " 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id"
                " + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' | '))), e => done(['' + e]))")
            for one in found:
                check(False, f"axe, {name}, {self.name}: {one}")
        if FOLDER:
            height = self.driver.execute_script("return document.documentElement.scrollHeight")
            self.command("Emulation.setDeviceMetricsOverride",
                         width=320, height=min(height, 5000), deviceScaleFactor=1, mobile=True)
            self.driver.save_screenshot(os.path.join(FOLDER, f"{name}-{self.name}.png"))
            self.command("Emulation.setDeviceMetricsOverride",
                         width=320, height=640, deviceScaleFactor=1, mobile=True)

    def close(self):
        for entry in self.driver.get_log("browser"):
            text = entry["message"]
            # What a flow provokes on purpose is logged too.
            if "status of 4" in text:
                continue
            check(False, f"the browser logged: {text}")
        self.driver.quit()


def begin(browser, wave="survey"):
    browser.go("/w/" + wave)
    browser.main()


def whole_way(browser):
    """From start to receipt, with a look at every kind of page."""
    browser.go("/w/survey")
    browser.look("start")
    browser.main()
    check(browser.path == "/w/survey/page?at=1", "the first page opens")
    browser.type("q1", "7")
    browser.press()
    check("check=1" in browser.path, "what is missing keeps the page")
    browser.look("faults")
    check(browser.driver.switch_to.active_element.get_attribute("id") == "summary",
          "the list of faults has the focus")
    browser.one("#summary a").click()
    check(browser.driver.switch_to.active_element.get_attribute("id") == "q0",
          "a fault leads to its field")
    browser.choose("q0-1")
    browser.type("q1", "35")
    browser.choose("q2")
    browser.press()
    check(browser.path == "/w/survey/page?at=2", "the second page opens")
    browser.choose("q5-1")
    browser.choose("q5-row1-2")
    Select(browser.one("[id=q6]")).select_by_value("2")
    browser.choose("q7-9")
    browser.look("page")
    browser.follow("button[name=add]")
    check(browser.has("[id='q10.1.0']"), "a panel comes up")
    check(browser.one("[id=q7-9]").is_selected(), "what was chosen stays")
    browser.type("q10.1.0", "ladder")
    browser.press("back")
    check(browser.one("[id=q0-1]").is_selected(), "going back keeps answers")
    browser.press()
    browser.press()
    check(browser.path == "/w/survey/review", "the review follows the last page")
    browser.look("review")
    browser.follow(".change a")
    check(browser.path.startswith("/w/survey/page?at=1"), "an answer can be changed")
    browser.choose("q0")
    browser.press()
    check(browser.path == "/w/survey/review", "who came from the review returns to it")
    browser.main()
    check("/thanks" in browser.path and browser.has(".code"), "there is a receipt")
    browser.look("thanks")
    check(browser.driver.execute_script("return sessionStorage.length") == 0,
          "nothing stays in the tab after handing in")
    browser.driver.back()
    browser.wait(lambda: "/thanks" in browser.text or browser.has("a[href$='/thanks']"),
                 "going back after handing in says so")
    browser.go("/answers")
    browser.look("answers")
    browser.follow("button.danger")
    check(browser.path == "/resume?deleted=1", "answers are deleted")
    browser.look("resume")


def live(browser):
    """What depends on other answers comes and goes at once, and what is typed stays."""
    begin(browser)
    check(not browser.has("#update"), "the button to update is not needed")
    browser.choose("q0")
    browser.type("q1", "40")
    browser.choose("q3")
    browser.wait(lambda: browser.has("[id=q4]"), "a question comes up at once")
    browser.type("q4", "灯" * 22)
    browser.wait(lambda: browser.has(".count.over"), "the counter says what is too much")
    check(browser.one("[id=q1]").get_attribute("value") == "40", "what was typed stays")
    browser.choose("q3-1")
    browser.wait(lambda: not browser.has("[id=q4]"), "and goes at once")
    browser.choose("q2-2")
    browser.choose("q2")
    check(not browser.one("[id=q2-2]").is_selected(), "another choice takes back “none”")
    check(not browser.has("[id=q2-other]"), "the text of “other” hides")
    browser.choose("q2-3")
    check(browser.has("[id=q2-other]"), "and shows")
    # The page is lost before it was sent.
    browser.go("/")
    browser.go("/w/survey/page?at=1")
    check(browser.one("[id=q1]").get_attribute("value") == "40", "what was typed is restored")
    check(browser.has(".notice"), "and it is said")
    # Enter in a text goes on, and takes no panel away.
    browser.one("[id=q1]").send_keys(Keys.ENTER)
    browser.wait(lambda: "check=1" in browser.path or "at=2" in browser.path, "Enter goes on")


def two_tabs(browser):
    """The older of two tabs is told, and loses nothing."""
    begin(browser)
    first = browser.driver.current_window_handle
    browser.driver.switch_to.new_window("tab")
    browser.go("/w/survey/page?at=1")
    browser.choose("q0")
    browser.press()
    second = browser.driver.current_window_handle
    browser.driver.switch_to.window(first)
    browser.choose("q0-1")
    browser.press()
    check(browser.has("a[href='/w/survey/page']"), "the older tab offers the newer answers")
    browser.look("conflict")
    browser.follow("main form button")
    check(browser.path == "/w/survey/page?at=2", "and takes its own where wanted")
    browser.press("back")
    check(browser.one("[id=q0-1]").is_selected(), "they are the ones of the older tab")
    browser.driver.switch_to.window(second)


def resume(browser, other):
    """A survey is gone on with in another browser."""
    begin(browser)
    browser.choose("q0-1")
    browser.press("leave")
    browser.look("saved")
    code = browser.one(".code").text
    other.go("/resume")
    other.type("code", code.lower())
    other.main()
    check(other.path == "/w/survey/page?at=1", "the code goes on where it was left")
    check(other.one("[id=q0-1]").is_selected(), "with what was filled in")
    other.press()
    other.press()
    # Twice in a row: the second press is none.
    other.driver.execute_script(
        "var b = document.querySelector('button.main'); b.click(); b.click();")
    other.wait(lambda: "/thanks" in other.path, "pressing twice hands in once")


def invited(browser):
    """An invitation in the address, or typed."""
    browser.go("/w/survey-invited")
    browser.look("code")
    browser.type("code", "nothing")
    browser.main()
    check(browser.has("#code-fault"), "a wrong code is told at its field")
    browser.look("code-fault")
    browser.go("/i/INVITED-SURVEY")
    browser.main()
    check(browser.path == "/w/survey-invited/page?at=1", "an invitation in the address begins")


def ballot(browser):
    """An invitation to an anonymous wave of the built program, at ADDRESS, becomes a ballot in the browser.

    LEYE_INVITATION is the path with the token behind the number sign."""
    path = os.environ["LEYE_INVITATION"]
    token = path.partition("#t=")[2]
    browser.go(path)
    browser.look("ballot-start")
    browser.wait(lambda: "#" not in browser.driver.current_url, "the token leaves the address")
    browser.main()
    check("/page" in browser.path, f"the survey begins with a ballot: {browser.path} {browser.text[:200]}")
    requests, cookies = {}, {}
    for entry in browser.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        parameters = message["params"]
        if message["method"] == "Network.requestWillBeSent":
            # What stands behind the number sign is known to the browser and not sent.
            sent = {k: v for k, v in parameters["request"].items() if k != "urlFragment"}
            requests[parameters["requestId"]] = json.dumps(sent)
        if message["method"] == "Network.requestWillBeSentExtraInfo":
            cookies[parameters["requestId"]] = json.dumps(parameters["headers"])
    holding = [one for one, text in requests.items() if token in text]
    check(len(holding) == 1, f"the token is in {len(holding)} requests")
    check(all("/ballots" in requests[one] for one in holding), "it goes to where ballots are signed")
    check(all("ookie" not in cookies.get(one, "") for one in holding), "no cookie goes along")
    browser.one("textarea").send_keys("食堂太远")
    browser.press()
    browser.main()
    check(browser.has(".code"), "the survey is handed in")
    kept = browser.driver.execute_script("return JSON.stringify(sessionStorage)")
    check(token not in kept, "nothing of the token stays in the tab")
    browser.go(path)
    browser.main()
    check(browser.has(".fault"), "the invitation is good once")


def bare(browser):
    """All of it without a script."""
    begin(browser)
    check(browser.has("#update"), "without a script there is a button to update")
    browser.choose("q0")
    browser.choose("q3")
    browser.press("update")
    check(browser.has("[id=q4]"), "which brings the question")
    browser.type("q4", "dark")
    browser.press()
    browser.press()
    browser.main()
    check(browser.has(".code"), "without a script there is a receipt too")


def kinds(browser):
    """Every kind of question, long words and wide tables among them."""
    begin(browser, "kinds")
    browser.look("kinds")
    browser.type("q3", "abc")
    browser.press()
    browser.look("kinds-faults")


def whole(**settings):
    browser = Browser(**settings)
    whole_way(browser)
    browser.go("/nothing")
    browser.look("not-found")
    browser.close()


def alone(flow, **settings):
    browser = Browser(**settings)
    flow(browser)
    browser.close()


def both(flow):
    browser, other = Browser(), Browser(width=1000)
    flow(browser, other)
    browser.close()
    other.close()


FLOWS = {
    "en": lambda: whole(language="en"),
    "en-dark": lambda: whole(language="en", dark=True),
    "zh": lambda: whole(language="zh-CN"),
    "zh-dark": lambda: whole(language="zh-CN", dark=True),
    "kinds": lambda: alone(kinds),
    "kinds-zh": lambda: alone(kinds, language="zh-CN", dark=True),
    "bare": lambda: alone(bare, script=False),
    "live": lambda: alone(live),
    "tabs": lambda: alone(two_tabs),
    "invited": lambda: alone(invited),
    "ballot": lambda: alone(ballot),
    "resume": lambda: both(resume),
}
for name in sys.argv[2].split(","):
    FLOWS[name]()
print("axe-core used" if AXE else "no axe-core found")
print("failed:", len(FAILED))
sys.exit(1 if FAILED else 0)
