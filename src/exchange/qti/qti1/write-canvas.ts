import { element, writeXml, type XmlElement } from '../../../packaging/manifest/xml.ts';
import { zip } from '../../../packaging/zip/zip.ts';
import type { ItemReport, WriteFormat, WrittenItem, WrittenQuiz } from '../../bank/bank.ts';
import { titleOf, withoutPlace } from '../writing/write-document.ts';
import { isWritable } from '../writing/write-item.ts';
import { reasonToLeave } from '../writing/write-package.ts';
import { html, material } from './html.ts';
import { canvasItem, metadata } from './write-item.ts';

/** A bank as quizzes of QTI 1.2 in the words of Canvas, which takes them by its import of QTI. */

export const writeCanvas: WriteFormat = ({ quizzes, pictures }) => {
  const report: ItemReport[] = [];
  const files = new Map<string, Uint8Array>();
  const encode = (root: XmlElement) => new TextEncoder().encode(writeXml(root));
  for (const quiz of quizzes) {
    files.set(`${quiz.id}/${quiz.id}.xml`, encode(assessment(quiz, report)));
    files.set(`${quiz.id}/assessment_meta.xml`, encode(description(quiz)));
  }
  for (const { name, bytes } of pictures) files.set(name, bytes);
  files.set(
    'imsmanifest.xml',
    encode(
      manifest(
        quizzes,
        pictures.map(({ name }) => name),
      ),
    ),
  );
  const [only] = quizzes;
  const name = quizzes.length === 1 && only !== undefined ? only.id : 'bank';
  return { files: [{ name: `${name}.zip`, bytes: zip(files, ['imsmanifest.xml']) }], report };
};

const qti = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
const schemas = {
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${qti} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd`,
};

function assessment(quiz: WrittenQuiz, report: ItemReport[]): XmlElement {
  const items = quiz.items.flatMap((item, at) => {
    const place = { file: `${quiz.id}.json` };
    const reason = reasonToLeave(item);
    if (reason !== null || !isWritable(item)) {
      report.push({ place, name: item.id, outcome: { kind: 'left', reason: reason ?? '' } });
      return [];
    }
    const written = canvasItem(item);
    const losses = [...written.losses, ...withoutPlace(item), ...levels(item)];
    report.push({
      place,
      name: titleOf(item),
      id: item.id,
      outcome: losses.length === 0 ? { kind: 'carried' } : { kind: 'changed', changes: losses },
    });
    const isFirst = item.stem !== undefined && quiz.items[at - 1]?.stem !== item.stem;
    return [...(isFirst ? stem(quiz, item.stem) : []), written.root];
  });
  return element(
    'questestinterop',
    { xmlns: qti, ...schemas },
    element(
      'assessment',
      { ident: quiz.id, title: quiz.title },
      metadata({ cc_maxattempts: '1' }),
      element('section', { ident: 'root_section' }, ...items),
    ),
  );
}

function levels({ difficulty, objective }: WrittenItem): readonly string[] {
  return difficulty === undefined && objective === undefined
    ? []
    : ['Its objective and difficulty are left out.'];
}

/** A text of its own before the items that lean on it, which name it. */
function stem({ stems = [] }: WrittenQuiz, id: string | undefined): readonly XmlElement[] {
  const found = stems.find((each) => each.id === id);
  if (found === undefined) return [];
  return [
    element(
      'item',
      { ident: found.id, title: found.id },
      element(
        'itemmetadata',
        {},
        metadata({ question_type: 'text_only_question', points_possible: '0' }),
      ),
      element('presentation', {}, material(html(found.text))),
    ),
  ];
}

function description(quiz: WrittenQuiz): XmlElement {
  const canvas = 'http://canvas.instructure.com/xsd/cccv1p0';
  return element(
    'quiz',
    { identifier: quiz.id, xmlns: canvas },
    element('title', {}, quiz.title),
    element(
      'description',
      {},
      quiz.intro === undefined || quiz.intro === '' ? '' : html(quiz.intro),
    ),
    element('quiz_type', {}, quiz.kind === 'exam' ? 'assignment' : 'practice_quiz'),
  );
}

function manifest(quizzes: readonly WrittenQuiz[], pictures: readonly string[]): XmlElement {
  const resources = quizzes.flatMap(({ id }) => {
    const meta = `${id}_meta`;
    return [
      element(
        'resource',
        { identifier: id, type: 'imsqti_xmlv1p2' },
        element('file', { href: `${id}/${id}.xml` }),
        element('dependency', { identifierref: meta }),
      ),
      element(
        'resource',
        {
          identifier: meta,
          type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
          href: `${id}/assessment_meta.xml`,
        },
        element('file', { href: `${id}/assessment_meta.xml` }),
      ),
    ];
  });
  const shown = pictures.map((name, at) =>
    element(
      'resource',
      { identifier: `picture_${at + 1}`, type: 'webcontent', href: name },
      element('file', { href: name }),
    ),
  );
  return element(
    'manifest',
    { identifier: 'package', xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1' },
    element(
      'metadata',
      {},
      element('schema', {}, 'IMS Content'),
      element('schemaversion', {}, '1.1.3'),
    ),
    element('organizations', {}),
    element('resources', {}, ...resources, ...shown),
  );
}
