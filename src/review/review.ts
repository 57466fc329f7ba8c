import type { Silence } from '../quiz/item-types/item.ts';
import { isEnglish, type ReviewedCourse } from './reading/course.ts';
import type { Flaw, Path, Severity } from './reading/finding.ts';
import type { Rule } from './reading/rule.ts';
import { isRule, type RuleId, rules } from './rules.ts';

/** What the review found, and where. */
export interface Finding {
  /** `silence`: about a silence itself. */
  readonly rule: RuleId | 'silence';
  readonly severity: Severity;
  /** The id of the quiz that it stands in; null for `course.json`. */
  readonly quiz: string | null;
  readonly path: Path;
  readonly message: string;
}

/**
 * Reviews what a course asks, by rules of the literature on writing items: findings in the order of
 * the rules, without those that are silenced. A silence that names no rule, or has nothing to
 * silence, is a finding itself.
 */
export function reviewCourse(course: ReviewedCourse): readonly Finding[] {
  const found = Object.keys(rules)
    .filter(isRule)
    .flatMap((id) => findingsOf(id, rules[id], course));
  const silences = silencesIn(course);
  const used = new Set<PlacedSilence>();
  const loud = found.filter((finding) => {
    const own = silences.filter((silence) => covers(silence, finding));
    for (const silence of own) used.add(silence);
    return own.length === 0;
  });
  return [...loud, ...silences.flatMap((silence) => idle(silence, used.has(silence)))];
}

function findingsOf(id: RuleId, rule: Rule, course: ReviewedCourse): readonly Finding[] {
  if (rule.languages === 'en' && !isEnglish(course)) return [];
  const at =
    (quiz: string | null, place: Path) =>
    (flaw: Flaw): Finding => ({
      rule: id,
      severity: rule.severity,
      quiz,
      path: [...place, ...flaw.path],
      message: flaw.message,
    });
  switch (rule.judges) {
    case 'item':
      return course.quizzes.flatMap((quiz) =>
        quiz.items.flatMap((item, nth) => rule.find(item, course).map(at(quiz.id, ['items', nth]))),
      );
    case 'quiz':
      return course.quizzes.flatMap((quiz) => rule.find(quiz, course).map(at(quiz.id, [])));
    case 'course':
      return rule.find(course).map((flaw) => at(flaw.quiz, [])(flaw));
    case 'lesson':
      return course.lessons.flatMap((lesson, nth) =>
        rule.find(lesson).map(at(null, ['lessons', nth])),
      );
  }
}

/** A silence, and the part of which file it holds for. */
interface PlacedSilence {
  readonly rule: string;
  readonly quiz: string | null;
  readonly scope: Path;
  /** Its own place. */
  readonly path: Path;
}

function silencesIn({ quizzes, lessons }: ReviewedCourse): readonly PlacedSilence[] {
  const placed = (quiz: string | null, scope: Path, silenced: readonly Silence[]) =>
    silenced.map(({ rule }, nth): PlacedSilence => {
      return { rule, quiz, scope, path: [...scope, 'silenced', nth, 'rule'] };
    });
  return [
    ...quizzes.flatMap(({ id, silenced, items }) => [
      ...placed(id, [], silenced),
      ...items.flatMap((item, nth) => placed(id, ['items', nth], item.silenced)),
    ]),
    ...lessons.flatMap(({ silenced }, nth) => placed(null, ['lessons', nth], silenced)),
  ];
}

function covers(silence: PlacedSilence, { rule, quiz, path }: Finding): boolean {
  const isInside = silence.scope.every((step, index) => path[index] === step);
  return silence.rule === rule && silence.quiz === quiz && isInside;
}

function idle({ rule, quiz, path }: PlacedSilence, isUsed: boolean): readonly Finding[] {
  if (isUsed) return [];
  const message = isRule(rule)
    ? `there is nothing to silence: "${rule}" finds nothing here; remove the line`
    : `no rule is called "${rule}"; there are: ${Object.keys(rules).join(', ')}`;
  return [{ rule: 'silence', severity: 'warning', quiz, path, message }];
}
