import { describe, expect, it } from 'vitest';
import { logoUrl, readLogo, takeLogo, withCleanLogo } from '../../../src/packaging/make/logo.ts';
import { png, pngBytes, svg, svgText } from './logos.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const flawOf = async (given: Uint8Array) => {
  const taken = await takeLogo(given);
  return taken.kind === 'refused' ? `${taken.what}; ${taken.fix}` : 'taken';
};

describe('a logo', () => {
  it('is taken by what it holds, and measured', async () => {
    expect(await takeLogo(pngBytes(120, 40))).toMatchObject({
      logo: { type: 'png', width: 120, height: 40 },
    });
    expect(await takeLogo(bytes(svgText(90, 30)))).toMatchObject({
      logo: { type: 'svg', width: 90, height: 30 },
    });
  });

  it('comes back from choices as it was', () => {
    for (const url of [png(64, 32), svg(90, 30)]) {
      const read = readLogo(url);
      if (read.kind === 'refused') throw new Error(read.what);
      expect(logoUrl(read.logo)).toBe(url);
    }
  });

  it('loses scripts, handlers and what it would load, and stays the same when cleaned again', async () => {
    const harm =
      '<script>alert(1)</script><path d="M0 0h9v9z" onload="alert(1)"/><image href="https://elsewhere.example/x.png"/><a href="javascript:alert(1)"><path d="M1 1h2v2z"/></a>';
    const taken = await takeLogo(bytes(svgText(40, 40, harm)));
    if (taken.kind === 'refused') throw new Error(taken.what);
    const text = new TextDecoder().decode(taken.logo.bytes);
    expect(text).toContain('<path');
    expect(text).not.toMatch(/script|alert|onload|elsewhere/);
    const logo = logoUrl(taken.logo);
    const clean = { kind: 'clean', choices: { logo } };
    expect(await withCleanLogo({ logo })).toEqual(clean);
    expect(await withCleanLogo({ logo: svg(40, 40, harm) })).toEqual(clean);
  });

  it('keeps choices without one, and fails those with one that no cleaning mends', async () => {
    expect(await withCleanLogo({})).toEqual({ kind: 'clean', choices: {} });
    expect(await withCleanLogo({ logo: svg(9, 9, '<path') })).toMatchObject({
      problems: [{ where: 'logo', fix: 'save it again, or as PNG' }],
    });
  });

  it.each([
    ['no picture', bytes('hello'), 'it is neither SVG nor PNG; save it as one of these'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), /neither SVG nor PNG/],
    ['a PNG without its size', pngBytes(60, 40).slice(0, 12), /damaged/],
    ['an SVG without a size', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), /viewBox/],
    ['an SVG that is no XML', bytes('<svg viewBox="0 0 9 9"><path</svg>'), /cannot be read/],
    ['a strip', bytes(svgText(700, 100)), /it is 700 × 100, .* 6 times as wide as high/],
    ['a tower', bytes(svgText(10, 30)), /twice as high as wide/],
    ['a tiny PNG', pngBytes(16, 16), /16 × 16 pixels; take one that is at least 28 high/],
    ['a huge PNG', pngBytes(2400, 800), /no side over 2000/],
    ['a heavy SVG', bytes(svgText(90, 30, `<path d="M0 0${'h1v1'.repeat(20_000)}"/>`)), /kB/],
  ])('that is %s is refused, with what to do', async (_, given, flaw) => {
    expect(await flawOf(given)).toMatch(flaw);
  });
});
