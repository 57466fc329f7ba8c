import manifest from '../package.json' with { type: 'json' };

/** The oldest version of a browser that everything works in, by its name in browserslist. */
export interface SupportedBrowser {
  readonly name: keyof typeof titles;
  readonly version: string;
}

const titles = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  ios_saf: 'iOS',
} as const;

/**
 * The supported browsers, from `browserslist` in package.json: the build lowers syntax for them, and
 * the tests hold every page and script to what they have.
 *
 * @throws where an entry is not `name >= version` of a browser known here
 */
export const supportedBrowsers: readonly SupportedBrowser[] = manifest.browserslist.map((entry) => {
  const [, name = '', version = ''] = /^(\w+) >= ([\d.]+)$/.exec(entry) ?? [];
  if (isKnown(name)) return { name, version };
  throw new Error(`browserslist in package.json: write ${entry} as "chrome >= 109".`);
});

function isKnown(name: string): name is SupportedBrowser['name'] {
  return Object.hasOwn(titles, name);
}

/** The same as Vite names them, such as `ios16.4`. */
export const buildTarget: string[] = supportedBrowsers.map(
  ({ name, version }) => `${name === 'ios_saf' ? 'ios' : name}${version}`,
);

/** In words: "Chrome 109, Edge 109 or newer". */
export const supportedInWords = `${supportedBrowsers
  .map(({ name, version }) => `${titles[name]} ${version}`)
  .join(', ')} or newer`;
