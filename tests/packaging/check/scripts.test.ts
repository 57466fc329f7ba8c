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

describe('the rules of scripts', () => {
  it.each([
    ['values the standard has', 'api.LMSSetValue("cmi.core.lesson_status", "passed")'],
    ['an empty exit', 'api.LMSSetValue("cmi.core.exit", "")'],
    ['an empty score', 'api.LMSSetValue("cmi.core.score.raw", "")'],
    ['values put together', 'api.LMSSetValue("cmi.interactions." + n + ".result", "done" + x)'],
    ['a value that goes on', 'api.LMSSetValue("cmi.core.session_time", "0000:" + time)'],
    ['wrappers of both versions', 'set("cmi.exit", "normal"); set("cmi.core.exit", "suspend")'],
    ['what is commented out', '// scorm.set("cmi.core.lesson_status", "done")\n/* alert("x") */'],
    ['another function of like name', 'offset("cmi.core.lesson_status_text", "x")'],
    ['an event of like name', 'player.on("unloaded", f); x.addEventListener("load", f)'],
    [
      'the modern end of a page',
      'addEventListener("pagehide", f); document.onvisibilitychange = f',
    ],
    ['requests that do not hold up', 'x.open("GET", "a.json", true); $.ajax({ async: true })'],
    ['a look at the top', 'if (top.location.href == self.location.href) show()'],
    ['a method called alert', 'toast.alert("x"); this.confirm("y")'],
  ])('pass %s', async (_what, code) => {
    expect(await woken(code)).toEqual([]);
  });

  it.each([
    ['both quotes', "api.LMSSetValue('cmi.core.lesson_status' , 'finished')", 'api-values'],
    ['a wrapper', 'doLMSSetValue("cmi.core.lesson_status", "complete")', 'api-values'],
    ['a wrong result', 'api.LMSSetValue("cmi.interactions.0.result", "incorrect")', 'api-values'],
    ['a time too fine', 'setValue("cmi.session_time", "PT1.234S")', 'api-values'],
    ['reading what is only set', 'api.LMSGetValue("cmi.core.exit")', 'api-values'],
    ['jQuery', '$(window).unload(function () {})', 'unload-handlers'],
    ['a request of jQuery', '$.ajax({ url: u, async: !1 })', 'sync-requests'],
    ['an address in the same line', 'u = "https://a.org/"; window.onunload = f', 'unload-handlers'],
    ['a closed frame', 'parent.location.replace("a.html")', 'frame-escape'],
    ['document.write', 'document.write("<p>")', 'blocked-calls'],
  ])('tell %s', async (_what, code, rule) => {
    expect(await woken(code)).toEqual([rule]);
  });
});
