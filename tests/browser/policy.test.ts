import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { takesAll } from './learner.ts';
import { type SiteServer, serveSite } from './site-server.ts';

/** Every page of the site, those for staff included, is closed to scripts that are not its own. */

const pages = readdirSync('dist').filter((name) => name.endsWith('.html'));

function policyOf(name: string): ReadonlyMap<string, string> {
  const html = readFileSync(`dist/${name}`, 'utf8');
  const [, policy = ''] =
    /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
  const directives = policy.split(';').map((each) => each.trim());
  return new Map(
    directives
      .filter((each) => each !== '')
      .map((each) => [each.replace(/ .*/, ''), each.replace(/^\S+ /, '')]),
  );
}

/** What a policy forbids does not depend on the page that has it. */
function isFirstOfLayout(name: string): boolean {
  return ['index.html', 'exam.html', 'author.html', 'preview.html'].includes(name);
}

let browser: Browser;
let page: Page;
let site: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'));
  page = await browser.newPage();
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(pages)('%s', (name) => {
  it('has the policy that the guide on security states', () => {
    expect(Object.fromEntries(policyOf(name))).toEqual({
      'default-src': "'self'",
      'img-src': "'self' data:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
    });
  });

  it.runIf(takesAll || isFirstOfLayout(name))(
    'runs no script that was slipped into it, nor text as a program',
    async () => {
      await page.goto(site.page(name), { waitUntil: 'domcontentloaded' });
      const blocked = await page.evaluate(async () => {
        const told: string[] = [];
        const both = new Promise<void>((done) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            told.push(effectiveDirective);
            if (told.includes('script-src-elem') && told.includes('script-src-attr')) done();
          });
        });
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img src="x:" onerror="window.slipped = true">',
        );
        const script = document.createElement('script');
        script.textContent = 'window.slipped = true';
        document.body.append(script);
        await both;
        let evaluated = true;
        try {
          new Function('window.slipped = true')();
        } catch {
          evaluated = false;
        }
        return { slipped: 'slipped' in window, evaluated };
      });
      expect(blocked).toEqual({ slipped: false, evaluated: false });
    },
  );
});
