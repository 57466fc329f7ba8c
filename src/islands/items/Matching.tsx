import * as words from 'virtual:words';
import type { Option } from '../../quiz/quiz.ts';
import { plainText, type Text } from '../../quiz/text.ts';
import { slot } from '../../words/slot.ts';
import type { BodyProps } from './body.ts';
import { OptionFeedback, type OptionMark } from './OptionRow.tsx';
import { Prose } from './Prose.tsx';
import { sentence, unstopped } from './sentence.ts';

/** A target to find for each source. A target may serve more than one source, or none. */
export function Matching({ item, response, onResponse, reveal, arrange }: BodyProps<'matching'>) {
  const pairs = response?.pairs ?? {};
  const targets = arrange(item.targets);

  const pick = (source: string, target: string) => {
    const { [source]: _, ...others } = pairs;
    onResponse({
      type: 'matching',
      pairs: target === '' ? others : { ...others, [source]: target },
    });
  };

  const targetOf = (source: string) => (Object.hasOwn(pairs, source) ? (pairs[source] ?? '') : '');

  const markOf = (source: string): OptionMark | null => {
    if (reveal === 'nothing' || targetOf(source) === '') return null;
    return targetOf(source) === item.correct[source] ? 'right' : 'wrong';
  };

  const saidOf = (source: Option, mark: OptionMark | null): Text | undefined => {
    if (mark === 'right') return source.feedback;
    if (reveal !== 'all') return undefined;
    const right = targets.find(({ id }) => id === item.correct[source.id]);
    return sentence(words.feedback.rightOne(slot('target'), slot('why')), {
      target: unstopped(right?.text ?? ''),
      why: source.feedback,
    });
  };

  return (
    <ul className="matches">
      {item.sources.map((source) => {
        const id = `${item.id}-${source.id}`;
        const mark = markOf(source.id);
        return (
          <li className="match" key={source.id} data-mark={mark ?? undefined}>
            <div className="match-row">
              <label className="match-source" htmlFor={id}>
                <Prose text={source.text} />
              </label>
              <select
                id={id}
                value={targetOf(source.id)}
                onChange={(event) => pick(source.id, event.currentTarget.value)}
              >
                <option value="">{words.item.choose}</option>
                {targets.map((target) => (
                  <option key={target.id} value={target.id}>
                    {plainText(target.text)}
                  </option>
                ))}
              </select>
            </div>
            <OptionFeedback mark={mark} feedback={saidOf(source, mark)} />
          </li>
        );
      })}
    </ul>
  );
}
