import * as words from 'virtual:words';
import type { NumericItem } from '../../quiz/item-types/numeric.ts';
import { isNear } from '../../quiz/item-types/numeric.ts';
import { readNumber } from '../../quiz/item-types/read-number.ts';
import { bestWay } from '../../quiz/item-types/scenario.ts';
import type { Item, LearnerResponse } from '../../quiz/item-types.ts';
import { scoreItem } from '../../quiz/score.ts';
import { plain } from '../../quiz/text/plain.ts';
import type { Text } from '../../quiz/text/text.ts';
import { slot } from '../../words/slot.ts';
import { sentence, unstopped } from './sentence.ts';

/**
 * What is said to the parts of an answer that were given, by the id of the option or source they
 * belong to ('' where an item has one field). It never tells what the right answer would be, so
 * that another try is still a try.
 */
export function remarks(item: Item, response: LearnerResponse): ReadonlyMap<string, Text> {
  switch (item.type) {
    case 'true-false':
      if (response.type !== item.type) return new Map();
      return new Map([[String(response.value), item.feedback[response.value ? 'true' : 'false']]]);
    case 'choice': {
      const chosen = response.type === item.type ? response.chosen : [];
      const right = item.correct.filter((id) => chosen.includes(id)).length;
      const isWrong = right < Math.max(chosen.length, item.correct.length);
      const help =
        item.partialHelp && isWrong && chosen.length > 0
          ? whole({ feedback: words.feedback.chosenRight(right, chosen.length) })
          : [];
      const said = item.options.filter(({ id }) => chosen.includes(id));
      return new Map([...said.map(({ id, feedback }) => [id, feedback] as const), ...help]);
    }
    case 'matching': {
      const pairs = response.type === item.type ? response.pairs : {};
      return new Map(
        item.sources
          .filter(({ id }) => pairs[id] === item.correct[id])
          .map(({ id, feedback }) => [id, feedback]),
      );
    }
    case 'fill-in': {
      const given = response.type === item.type ? plain(response.text, item.caseMatters) : '';
      return whole(item.slips.find(({ answer }) => plain(answer, item.caseMatters) === given));
    }
    case 'numeric': {
      const given = response.type === item.type ? readNumber(response.text, item) : null;
      if (given === null || scoreItem(item, response).result === 'correct') return new Map();
      return whole(item.slips.find(({ answer }) => isNear(given, answer, item.tolerance)));
    }
    case 'sequencing': {
      const { result, fraction } = scoreItem(item, response);
      const follow = item.correct.length - 1;
      return item.partialHelp && result === 'partial'
        ? whole({ feedback: words.feedback.stepsInPlace(Math.round(fraction * follow), follow) })
        : new Map();
    }
    case 'long-fill-in':
    case 'likert':
    case 'performance':
      return new Map();
  }
}

/** What to do first when there is not enough to judge. */
export function lackingWords(item: Item, response: LearnerResponse | null): string {
  const isWritten =
    item.type === 'numeric' && response?.type === item.type && response.text.trim() !== '';
  return isWritten ? words.item.notNumber(item.unit) : words.item.lacking[item.type];
}

function whole(said: { readonly feedback: Text } | undefined): ReadonlyMap<string, Text> {
  return new Map(said === undefined ? [] : [['', said.feedback]]);
}

/** The right answer in words, a line a part; empty for items that have none. */
export function rightAnswer(item: Item): readonly Text[] {
  switch (item.type) {
    case 'true-false':
      return [item.correct ? words.item.true : words.item.false];
    case 'choice':
      return item.options.filter(({ id }) => item.correct.includes(id)).map(({ text }) => text);
    case 'fill-in':
      return item.accept.slice(0, 1);
    case 'numeric':
      return [withUnit(item.correct, item.unit)];
    case 'matching':
      return item.sources.flatMap((source) => {
        const target = item.targets.find(({ id }) => id === item.correct[source.id]);
        return target === undefined
          ? []
          : [
              sentence(words.feedback.pair(slot('source'), slot('target')), {
                source: unstopped(source.text),
                target: target.text,
              }),
            ];
      });
    case 'sequencing':
      return item.correct.flatMap((step) =>
        item.steps.filter(({ id }) => id === step).map(({ text }) => text),
      );
    case 'performance':
      return (bestWay(item) ?? []).flatMap(({ step, option }) => {
        const options = item.steps.find(({ id }) => id === step)?.options ?? [];
        return options.filter(({ id }) => id === option).map(({ text }) => text);
      });
    case 'long-fill-in':
    case 'likert':
      return [];
  }
}

/** What a typed number was read as, as the course writes it; undefined where it could not surprise. */
export function surprisingReading(item: NumericItem, text: string): string | undefined {
  const read = readNumber(text, item);
  if (read === null || Number(text) === read) return undefined;
  const ways = [withUnit(read, undefined), withUnit(read, item.unit)];
  return ways.includes(text.trim()) ? undefined : ways[1];
}

/** A number as the course writes it: 6,750.5 US dollars. */
function withUnit(value: number, unit: string | undefined): string {
  const digits = words.number(value);
  return unit === undefined ? digits : words.item.withUnit(digits, unit);
}
