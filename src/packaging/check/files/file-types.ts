import type { Fault, Rule } from '../reading/finding.ts';
import type { OpenedPackage } from '../reading/opened-package.ts';

/** No file that belongs in no package, and none that LMSs serve under a type browsers refuse. */
export const fileTypes: Rule = {
  id: 'file-types',
  check({ files, manifest, expected }) {
    // A zip in place of a course is no leftover: it is the course.
    const isCourse = manifest !== null || expected !== null;
    const paths = [...files.keys()].filter((path) => isCourse || !/\.zip$/i.test(path));
    return kinds.flatMap(({ names, ...fault }) =>
      paths
        .filter((path) => names.test(path))
        .map((file) => ({ ...fault, file, severity: held(fault.severity, expected) })),
    );
  },
};

function held(severity: Fault['severity'], expected: OpenedPackage['expected']) {
  return expected === null ? severity : 'warning';
}

interface Kind extends Omit<Fault, 'file' | 'line'> {
  readonly names: RegExp;
}

const kinds: readonly Kind[] = [
  {
    names:
      /\.(?:map|zip|tsx?|mdx|astro|psd|fla|bak|tmp)$|(?:^|\/)(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i,
    severity: 'note',
    what: 'it is left over from making the course',
    fix: 'take it out of the package',
  },
  {
    names: /\.mjs$/i,
    severity: 'warning',
    what: 'some LMSs serve .mjs under a type that browsers refuse for modules',
    reason: 'Moodle sends it as text/plain',
    fix: 'call it .js',
  },
  {
    names: /\.(?:php\d?|phtml|aspx?|jsp|cgi|exe|bat|cmd|sh|msi|dll)$/i,
    severity: 'warning',
    what: 'it is a program, and some LMSs refuse packages with programs in them',
    reason: 'it never runs on an LMS: packages hold only what a browser can show',
    fix: 'take it out',
  },
  {
    names: /\.(?:json|wasm|webmanifest|avif|ya?ml)$/i,
    severity: 'note',
    what: 'some LMSs do not serve files of this type, or serve them under a wrong one',
    reason: 'the usual cause of courses that stay blank on one LMS and run on all others',
    fix: 'try the package on the LMS it is meant for',
  },
  {
    names: /\.(?:avi|wmv|mov|flv|f4v|mkv|wma|aiff?|tiff?|bmp|heic)$/i,
    severity: 'warning',
    what: 'many browsers do not play or show this type',
    fix: 'convert it: video to .mp4, sound to .mp3, pictures to .jpg or .png',
  },
  {
    names: /\.(?:pptx?|docx?|xlsx?|odt|odp|ods|rtf)$/i,
    severity: 'note',
    what: 'learners get it as a download that needs another program',
    fix: 'fine for handouts; as part of the course, save it as PDF or as a page',
  },
];
