import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { files, findingsOf } from '../sample.ts';
import { append, goodFiles } from './vendors/damage.ts';

/** The rules that a script at the end of a page's own wakes, notes included. */
async function woken(code: string): Promise<readonly string[]> {
  const texts = append('content/pages/p1.js', code)(goodFiles('dominKnow'));
  const findings = await findingsOf(zipSync(Object.fromEntries(files(texts)), { level: 0 }));
  return findings
    .filter(({ file }) => file === 'content/pages/p1.js')
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'file-list');
}

/** No parser takes it, so that what stands before is searched. */
const unparsable = '\n<%= later %>';

const passed = [
  ['values the standard has', 'api.LMSSetValue("cmi.core.lesson_status", "passed")'],
  ['a wrapper that can read what is only set', 'getExit = () => scorm.get("cmi.core.exit")'],
  ['an empty exit', 'api.LMSSetValue("cmi.core.exit", "")'],
  ['an empty score', 'api.LMSSetValue("cmi.core.score.raw", "")'],
  ['values put together', 'api.LMSSetValue("cmi.interactions." + n + ".result", "done" + x)'],
  ['a value that goes on', 'api.LMSSetValue("cmi.core.session_time", "0000:" + time)'],
  ['wrappers of both versions', 'set("cmi.exit", "normal"); set("cmi.core.exit", "suspend")'],
  ['what is commented out', '// scorm.set("cmi.core.lesson_status", "done")\n/* alert("x") */'],
  ['another function of like name', 'offset("cmi.core.lesson_status_text", "x")'],
  ['an event of like name', 'player.on("unloaded", f); x.addEventListener("load", f)'],
  ['the modern end of a page', 'addEventListener("pagehide", f); document.onvisibilitychange = f'],
  ['requests that do not hold up', 'x.open("GET", "a.json", true); $.ajax({ async: true })'],
  ['a look at the top', 'if (top.location.href == self.location.href) show()'],
  ['a method called alert', 'toast.alert("x"); this.confirm("y")'],
] as const;

const tolds = [
  ['both quotes', "api.LMSSetValue('cmi.core.lesson_status' , 'finished')", 'api-values'],
  ['a wrapper', 'doLMSSetValue("cmi.core.lesson_status", "complete")', 'api-values'],
  ['a wrong result', 'api.LMSSetValue("cmi.interactions.0.result", "incorrect")', 'api-values'],
  ['a time too fine', 'setValue("cmi.session_time", "PT1.234S")', 'api-values'],
  ['reading what is only set', 'api.LMSGetValue("cmi.core.exit")', 'api-values'],
  ['reading it in 2004', 'api.GetValue("cmi.session_time")', 'api-values'],
  ['jQuery', '$(window).unload(function () {})', 'unload-handlers'],
  ['a request of jQuery', '$.ajax({ url: u, async: !1 })', 'sync-requests'],
  ['an address in the same line', 'u = "https://a.org/"; window.onunload = f', 'unload-handlers'],
  ['a closed frame', 'parent.location.replace("a.html")', 'frame-escape'],
  ['document.write', 'document.write("<p>")', 'blocked-calls'],
] as const;

describe('the rules of scripts', () => {
  it.each(passed)('pass %s', async (_what, code) => {
    expect(await woken(code)).toEqual([]);
    expect(await woken(code + unparsable)).toEqual([]);
  });

  it.each(tolds)('tell %s', async (_what, code, rule) => {
    expect(await woken(code)).toEqual([rule]);
    expect(await woken(code + unparsable)).toEqual([rule]);
  });

  it.each([
    ['code in a text', 'help = "write window.onunload = save, or alert(\'x\')"'],
    ['code behind a comment in one line', 'a = 1; /* b */ c = "/* not a comment"; // alert("x")'],
    ['a comment far above', `/* ${'x '.repeat(3000)} window.onunload = save; */`],
    ['an address from the root in a text', 'a.innerHTML = "<a href=\'/a\'></a>"'],
    ['a request that waits for nobody', 'x.open("GET", url(1, false), true)'],
  ])('pass %s, which a search would take for the thing itself', async (_what, code) => {
    expect(await woken(code)).toEqual([]);
  });

  it.each([
    [
      'a value in two parts',
      'api.LMSSetValue("cmi.core." + "lesson_status", "do" + "ne")',
      'api-values',
    ],
    ['a number', 'api.LMSSetValue("cmi.core.score.raw", 120)', 'api-values'],
    ['a method in brackets', 'api["LMSSetValue"]("cmi.core.exit", `normal`)', 'api-values'],
    ['a bundled method', '(0, w.setValue)("cmi.success_status", "complete")', 'api-values'],
    [
      'a method with a question mark',
      'api?.LMSSetValue?.("cmi.core.exit", "normal")',
      'api-values',
    ],
    ['an event in brackets', 'window["onunload"] = save', 'unload-handlers'],
    ['an event among others', '$(window).on("load.a unload.a", save)', 'unload-handlers'],
    ['a request over lines', 'x.open(\n"POST",\nbase + "?a=" + f(b, c),\nfalse)', 'sync-requests'],
    ['a module', 'import "./gone.js"', 'links'],
    ['a picture from the root', 'img.src = "/a.png"', 'absolute-urls'],
  ])('tell %s', async (_what, code, rule) => {
    expect(await woken(code)).toEqual([rule]);
  });

  it('search what is too large to be parsed', async () => {
    const large = `var data = "${'x'.repeat(2_100_000)}"; window.onunload = save`;
    expect(await woken(large)).toEqual(['unload-handlers']);
  });

  it('name the line of a call in a page, handlers and scripts alike', async () => {
    const page =
      '<p>\n<b onclick="f()"\n onmouseover="alert(\'x\')">\n<script>\n\nalert("y")</script>';
    const texts = { ...goodFiles('dominKnow'), 'a.html': page };
    const found = await findingsOf(zipSync(Object.fromEntries(files(texts)), { level: 0 }));
    expect(
      found.filter(({ file, rule }) => file === 'a.html' && rule === 'blocked-calls'),
    ).toMatchObject([{ line: 3 }]);
  });
});
