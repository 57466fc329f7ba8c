import type { DataModel, ElementRule } from './element-rule.ts';
import { identifier12 } from './identifier-format.ts';
import { locationLimit12, suspendDataLimits } from './limits.ts';
import { decimal12, integer12 } from './number-format.ts';
import { patterns12, studentResponses12 } from './response-format-12.ts';
import { time12, timespan12 } from './time-format.ts';
import { anything, text, type ValueFormat, vocabulary, wordOrNumber } from './value-format.ts';
import { words12 } from './vocabulary.ts';

const section = 'RTE 1.2 3.4.4';
const keyword: ElementRule = { access: 'keyword', section: 'RTE 1.2 3.4.2', format: anything };
const read: ElementRule = { access: 'read', section, format: anything };
const write = (format: ElementRule['format']): ElementRule => ({
  access: 'write',
  section,
  format,
});
const both = (format: ValueFormat): ElementRule => ({ access: 'both', section, format });

const suspendData = text(suspendDataLimits['1.2'], true);
const score = decimal12({ least: 0, most: 100, blank: true });

const of2004 = {
  unknown: { fix: 'Send "incomplete", or nothing; "unknown" is a word of SCORM 2004.' },
};

/** Every element of SCORM 1.2, with `n` for an index (RTE 1.2 3.4.4). */
export const elements12 = {
  'cmi._children': keyword,
  'cmi._version': keyword,
  'cmi.core._children': keyword,
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.lesson_location': both(text(locationLimit12, true)),
  'cmi.core.credit': read,
  'cmi.core.lesson_status': both(
    vocabulary(words12.lessonStatus, {
      ...of2004,
      'not attempted': {
        rule: 'launch-only',
        fix: 'Only the LMS says "not attempted"; send "incomplete" once the course runs.',
      },
    }),
  ),
  'cmi.core.entry': read,
  'cmi.core.score._children': keyword,
  'cmi.core.score.raw': both(score),
  'cmi.core.score.min': both(score),
  'cmi.core.score.max': both(score),
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.exit': write(
    vocabulary(words12.exit, {
      normal: { fix: 'A normal exit is the empty string "" in this version.' },
    }),
  ),
  'cmi.core.session_time': write(timespan12),
  'cmi.suspend_data': both(suspendData),
  'cmi.launch_data': read,
  'cmi.comments': both(text(4096, true)),
  'cmi.comments_from_lms': read,
  'cmi.student_data._children': keyword,
  'cmi.student_data.mastery_score': read,
  'cmi.student_data.max_time_allowed': read,
  'cmi.student_data.time_limit_action': read,
  'cmi.student_preference._children': keyword,
  'cmi.student_preference.audio': both(integer12(-1, 100)),
  'cmi.student_preference.language': both(text(255, true)),
  'cmi.student_preference.speed': both(integer12(-100, 100)),
  'cmi.student_preference.text': both(integer12(-1, 1)),
  'cmi.objectives._children': keyword,
  'cmi.objectives._count': keyword,
  'cmi.objectives.n.id': both(identifier12),
  'cmi.objectives.n.score._children': keyword,
  'cmi.objectives.n.score.raw': both(score),
  'cmi.objectives.n.score.min': both(score),
  'cmi.objectives.n.score.max': both(score),
  'cmi.objectives.n.status': both(vocabulary(words12.objectiveStatus, of2004)),
  'cmi.interactions._children': keyword,
  'cmi.interactions._count': keyword,
  'cmi.interactions.n.id': write(identifier12),
  'cmi.interactions.n.type': write(
    vocabulary(words12.interactionType, {
      'long-fill-in': { fix: 'Send "fill-in": this version knows no long texts.' },
      other: { fix: 'Send "performance" or "fill-in": this version knows no other types.' },
    }),
  ),
  'cmi.interactions.n.objectives._count': keyword,
  'cmi.interactions.n.objectives.n.id': write(identifier12),
  'cmi.interactions.n.time': write(time12),
  'cmi.interactions.n.correct_responses._count': keyword,
  'cmi.interactions.n.correct_responses.n.pattern': write('pattern'),
  'cmi.interactions.n.weighting': write(decimal12({ narrow: { least: -100, most: 100 } })),
  'cmi.interactions.n.student_response': write('response'),
  'cmi.interactions.n.result': write(
    wordOrNumber(
      vocabulary(words12.result, {
        incorrect: { fix: 'Send "wrong"; "incorrect" is the word of SCORM 2004.' },
      }),
      decimal12({ narrow: { least: 0, most: 999 } }),
    ),
  ),
  'cmi.interactions.n.latency': write(timespan12),
} as const satisfies Readonly<Record<string, ElementRule>>;

/** What every LMS has (RTE 1.2 3.4.4, "LMS Mandatory: Yes"). */
export const mandatory12: ReadonlySet<string> = new Set<keyof typeof elements12>([
  'cmi.core._children',
  'cmi.core.student_id',
  'cmi.core.student_name',
  'cmi.core.lesson_location',
  'cmi.core.credit',
  'cmi.core.lesson_status',
  'cmi.core.entry',
  'cmi.core.score._children',
  'cmi.core.score.raw',
  'cmi.core.total_time',
  'cmi.core.exit',
  'cmi.core.session_time',
  'cmi.suspend_data',
  'cmi.launch_data',
]);

/** SCORM 1.2 (Run-Time Environment 3.4). */
export const dataModel12: DataModel = {
  listSection: 'RTE 1.2 3.4.2',
  order: 'some-lmss',
  responses: studentResponses12,
  patterns: patterns12,
  patternRules: {},
  lists: {
    'cmi.objectives': { key: 'id', most: null, distinctIds: true, fixedIds: 'some-lmss' },
    'cmi.interactions': { key: 'id', most: null, distinctIds: false, fixedIds: null },
    'cmi.interactions.n.objectives': { key: 'id', most: null, distinctIds: true, fixedIds: null },
    'cmi.interactions.n.correct_responses': {
      key: 'pattern',
      most: null,
      distinctIds: false,
      fixedIds: null,
    },
  },
  elements: elements12,
};
