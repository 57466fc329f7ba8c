import type { DataModel, ElementRule } from './element-rule.ts';
import { longIdentifier } from './identifier-format.ts';
import { descriptionLimit2004, locationLimit2004, suspendDataLimits } from './limits.ts';
import { language, localizedString } from './localized-string.ts';
import { navigationRequest } from './navigation-request.ts';
import { real } from './number-format.ts';
import { patterns2004 } from './pattern-format-2004.ts';
import { learnerResponses2004 } from './response-format-2004.ts';
import { timeInterval, timestamp } from './time-format.ts';
import { anything, notEmpty, text, vocabulary, wordOrNumber } from './value-format.ts';
import { words2004 } from './vocabulary.ts';

type Format = ElementRule['format'];

const rte = (chapter: string) => `RTE 2004 4.2.${chapter}`;
const keyword = (chapter: string): ElementRule => element('keyword', rte(chapter), anything);
const read = (chapter: string): ElementRule => element('read', rte(chapter), anything);
const both = (chapter: string, format: Format): ElementRule =>
  element('both', rte(chapter), format);
const write = (chapter: string, format: Format): ElementRule =>
  element('write', rte(chapter), format);

function element(access: ElementRule['access'], section: string, format: Format): ElementRule {
  return { access, section, format };
}

const completion = vocabulary(words2004.completion, {
  passed: { fix: 'Send it as cmi.success_status; this element tells completion only.' },
  failed: { fix: 'Send it as cmi.success_status; this element tells completion only.' },
});
const success = vocabulary(words2004.success, {
  completed: { fix: 'Send it as cmi.completion_status; this element tells success only.' },
  incomplete: { fix: 'Send it as cmi.completion_status; this element tells success only.' },
});
const scaled = real({ least: -1, most: 1 });
const measure = real({ least: 0, most: 1 });
const navigation = 'SN 2004 5.6';

/** Every element of SCORM 2004, with `n` for an index (RTE 2004 4.2 and 4.3, SN 2004 5.6). */
export const elements2004 = {
  'cmi._version': keyword('1'),
  'cmi.comments_from_learner._children': keyword('2'),
  'cmi.comments_from_learner._count': keyword('2'),
  'cmi.comments_from_learner.n.comment': both('2', localizedString(4000)),
  'cmi.comments_from_learner.n.location': both('2', notEmpty(text(250, false))),
  'cmi.comments_from_learner.n.timestamp': both('2', timestamp),
  'cmi.comments_from_lms._children': keyword('3'),
  'cmi.comments_from_lms._count': keyword('3'),
  'cmi.comments_from_lms.n.comment': read('3'),
  'cmi.comments_from_lms.n.location': read('3'),
  'cmi.comments_from_lms.n.timestamp': read('3'),
  'cmi.completion_status': both('4', completion),
  'cmi.completion_threshold': read('5'),
  'cmi.credit': read('6'),
  'cmi.entry': read('7'),
  'cmi.exit': write('8', notEmpty(vocabulary(words2004.exit))),
  'cmi.interactions._children': keyword('9'),
  'cmi.interactions._count': keyword('9'),
  'cmi.interactions.n.id': both('9', longIdentifier),
  'cmi.interactions.n.type': both('9', vocabulary(words2004.interactionType)),
  'cmi.interactions.n.objectives._count': keyword('9'),
  'cmi.interactions.n.objectives.n.id': both('9', longIdentifier),
  'cmi.interactions.n.timestamp': both('9', timestamp),
  'cmi.interactions.n.correct_responses._count': keyword('9'),
  'cmi.interactions.n.correct_responses.n.pattern': both('9.1', 'pattern'),
  'cmi.interactions.n.weighting': both('9', real()),
  'cmi.interactions.n.learner_response': both('9.2', 'response'),
  'cmi.interactions.n.result': both(
    '9',
    wordOrNumber(
      vocabulary(words2004.result, {
        wrong: { fix: 'Send "incorrect"; "wrong" is the word of SCORM 1.2.' },
      }),
      real(),
    ),
  ),
  'cmi.interactions.n.latency': both('9', timeInterval),
  'cmi.interactions.n.description': both('9', localizedString(descriptionLimit2004)),
  'cmi.launch_data': read('10'),
  'cmi.learner_id': read('11'),
  'cmi.learner_name': read('12'),
  'cmi.learner_preference._children': keyword('13'),
  'cmi.learner_preference.audio_level': both('13', real({ least: 0 })),
  'cmi.learner_preference.language': both('13', notEmpty(language)),
  'cmi.learner_preference.delivery_speed': both('13', real({ least: 0 })),
  'cmi.learner_preference.audio_captioning': both('13', vocabulary(['-1', '0', '1'])),
  'cmi.location': both('14', notEmpty(text(locationLimit2004, false))),
  'cmi.max_time_allowed': read('15'),
  'cmi.mode': read('16'),
  'cmi.objectives._children': keyword('17'),
  'cmi.objectives._count': keyword('17'),
  'cmi.objectives.n.id': both('17', longIdentifier),
  'cmi.objectives.n.score._children': keyword('17'),
  'cmi.objectives.n.score.scaled': both('17', scaled),
  'cmi.objectives.n.score.raw': both('17', real()),
  'cmi.objectives.n.score.min': both('17', real()),
  'cmi.objectives.n.score.max': both('17', real()),
  'cmi.objectives.n.success_status': both('17', success),
  'cmi.objectives.n.completion_status': both('17', completion),
  'cmi.objectives.n.progress_measure': both('17', measure),
  'cmi.objectives.n.description': both('17', localizedString(descriptionLimit2004)),
  'cmi.progress_measure': both('18', measure),
  'cmi.scaled_passing_score': read('19'),
  'cmi.score._children': keyword('20'),
  'cmi.score.scaled': both('20', scaled),
  'cmi.score.raw': both('20', real()),
  'cmi.score.min': both('20', real()),
  'cmi.score.max': both('20', real()),
  'cmi.session_time': write('21', timeInterval),
  'cmi.success_status': both('22', success),
  'cmi.suspend_data': both('23', text(suspendDataLimits['2004'], false)),
  'cmi.time_limit_action': read('24'),
  'cmi.total_time': read('25'),
  'adl.nav.request': element('both', navigation, navigationRequest),
  'adl.nav.request_valid.continue': element('read', navigation, anything),
  'adl.nav.request_valid.previous': element('read', navigation, anything),
  'adl.nav.request_valid.choice': element('read', navigation, anything),
  'adl.nav.request_valid.jump': element('read', navigation, anything),
  'adl.data._children': element('keyword', 'RTE 2004 4.3', anything),
  'adl.data._count': element('keyword', 'RTE 2004 4.3', anything),
  'adl.data.n.id': element('read', 'RTE 2004 4.3', anything),
  'adl.data.n.store': element('both', 'RTE 2004 4.3', text(suspendDataLimits['2004'], false)),
} as const satisfies Readonly<Record<string, ElementRule>>;

/** SCORM 2004, 3rd and 4th edition (Run-Time Environment 4.2). */
export const dataModel2004: DataModel = {
  listSection: 'RTE 2004 4.1.1.2',
  order: 'standard',
  responses: learnerResponses2004,
  patterns: patterns2004,
  patternRules: {
    'true-false': { most: 1, firm: true, distinct: false },
    choice: { most: 10, firm: false, distinct: true },
    'fill-in': { most: 5, firm: false, distinct: false },
    'long-fill-in': { most: 5, firm: false, distinct: false },
    likert: { most: 1, firm: true, distinct: false },
    matching: { most: 5, firm: false, distinct: false },
    performance: { most: 5, firm: false, distinct: false },
    sequencing: { most: 5, firm: false, distinct: true },
    numeric: { most: 1, firm: true, distinct: false },
    other: { most: 1, firm: true, distinct: false },
  },
  lists: {
    'cmi.comments_from_learner': list(null, 250),
    'cmi.comments_from_lms': list(null, 100),
    'cmi.interactions': { ...list('id', 250), fixedIds: 'some-lmss' },
    'cmi.interactions.n.objectives': { ...list('id', 10), distinctIds: true },
    'cmi.interactions.n.correct_responses': list('pattern', null),
    'cmi.objectives': { ...list('id', 100), distinctIds: true, fixedIds: 'standard' },
    'adl.data': list('id', null),
  },
  elements: elements2004,
};

function list(key: string | null, most: number | null): DataModel['lists'][string] {
  return { key, most, distinctIds: false, fixedIds: null };
}
