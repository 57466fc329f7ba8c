import {
  add,
  type Damage,
  type DamageCase,
  edit,
  manifest,
  rename,
  without,
} from '../vendors/damage.ts';

/** Metadata in a file of its own, listed and named by the manifest. */
const metadata =
  (text: string): Damage =>
  (from) =>
    add(
      'meta/course.xml',
      text,
    )(
      edit(
        manifest,
        '</metadata>',
        '<adlcp:location>meta/course.xml</adlcp:location></metadata>',
      )(edit(manifest, '</resource>', '<file href="meta/course.xml"/></resource>')(from)),
    );
/** Damages of the files of a package, their names and links. */
export const fileDamages: readonly DamageCase[] = [
  [
    'a listed file that is missing and that a style sheet needs',
    'Rise',
    without('scormcontent/lib/icomoon.woff'),
    'file-list',
    'error',
  ],
  [
    'a listed file that is missing and that nothing needs',
    'Rise',
    edit(manifest, '</resource>', '<file href="readme.txt"/></resource>'),
    'file-list',
    'warning',
  ],
  ['missing metadata', 'H5P', without('metadata.xml'), 'file-list', 'error'],
  [
    'metadata that declares no schema',
    'Golf',
    metadata('<lom xmlns="http://ltsc.ieee.org/xsd/LOM"/>'),
    'metadata-files',
    'warning',
  ],
  [
    'metadata whose schema is not there',
    'Golf',
    metadata(
      '<lom xmlns="http://ltsc.ieee.org/xsd/LOM" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ltsc.ieee.org/xsd/LOM lom.xsd"/>',
    ),
    'metadata-files',
    'warning',
  ],
  ['metadata cut short', 'Golf', metadata('<lom><general>'), 'metadata-files', 'warning'],
  [
    'a file listed in other case',
    'Lectora',
    edit(manifest, 'images/logo.png', 'Images/logo.png'),
    'file-list',
    'warning',
  ],
  [
    'an unlisted launch page',
    'Golf',
    edit(manifest, '<file href="shared/launchpage.html"/>', ''),
    'file-list',
    'warning',
  ],
  ['a program', 'Adapt', add('run.exe', 'MZ'), 'file-types', 'warning'],
  ['video no browser plays', 'Adapt', add('a.wmv', 'x'), 'file-types', 'warning'],
  [
    'a Flash film in a page',
    'Lectora',
    edit(
      'a001_intro.html',
      '</body>',
      '<object data="film.swf" type="application/x-shockwave-flash"></object></body>',
    ),
    'plugin-content',
    'warning',
  ],
  ['an umlaut in a name', 'Adapt', add('course/en/Übung.png', 'x'), 'names', 'warning'],
  ['a number sign in a name', 'Adapt', add('course/a#1.png', 'x'), 'names', 'warning'],
  ['names alike but for case', 'Adapt', add('Course/config.json', '{}'), 'names', 'warning'],
  ['a path out of the package', 'Xerte', add('../evil.js', 'x'), 'paths', 'error'],
  ['an absolute path', 'Xerte', add('/etc/evil.js', 'x'), 'paths', 'error'],
  ['a path on a drive', 'Xerte', add('C:/evil.js', 'x'), 'paths', 'error'],
  ['backslashes', 'Xerte', rename((path) => path.replace('media/', 'media\\')), 'paths', 'error'],
  ['a missing script', 'iSpring', without('res/data/player.js'), 'links', 'warning'],
  [
    'a picture in other case',
    'Lectora',
    edit('a001_intro.html', 'images/logo.png', 'images/Logo.png'),
    'links',
    'warning',
  ],
  [
    'a script over http',
    'Lectora',
    edit('a001_intro.html', '</body>', '<script src="http://example.org/a.js"></script></body>'),
    'absolute-urls',
    'warning',
  ],
  [
    'a picture from the root of the server',
    'Lectora',
    edit('a001_intro.html', 'src="images', 'src="/images'),
    'absolute-urls',
    'warning',
  ],
];
