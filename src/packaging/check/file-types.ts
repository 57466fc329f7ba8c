import type { Rule } from './finding.ts';

/** No file that belongs in no package, and none that LMSs serve under a type browsers refuse. */
export const fileTypes: Rule = {
  id: 'file-types',
  check({ files }) {
    return [...files.keys()].flatMap((file) => {
      const kind = kinds.find(({ names }) => names.test(file));
      return kind === undefined
        ? []
        : [{ severity: kind.severity, file, what: kind.what, mend: kind.mend }];
    });
  },
};

const kinds = [
  {
    names: /\.(?:map|zip|tsx?|mdx|astro)$|(?:^|\/)(?:\.|Thumbs\.db$|__MACOSX\/)/i,
    severity: 'error',
    what: 'it is left over from making the course',
    mend: 'take it out of the package',
  },
  {
    // Moodle serves it as text/plain, and browsers refuse modules of that type.
    names: /\.mjs$/i,
    severity: 'error',
    what: 'some LMSs serve .mjs under a type that browsers refuse for modules',
    mend: 'call it .js',
  },
  {
    names: /\.(?:php\d?|phtml|aspx?|jsp|cgi|exe|bat|cmd|sh)$/i,
    severity: 'error',
    what: 'LMSs refuse packages with programs in them',
    mend: 'take it out',
  },
  {
    names: /\.(?:json|wasm|webmanifest|avif|ya?ml)$/i,
    severity: 'warning',
    what: 'some LMSs do not serve files of this type, or serve them under a wrong one',
    mend: 'let the course work without it, or put its content into a .js file',
  },
] as const;
