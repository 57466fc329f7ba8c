import { mastery as words } from 'virtual:words/mastery';
import { useRef } from 'react';
import { MasteryList } from './MasteryList.tsx';
import { StartOver } from './StartOver.tsx';
import { useSco } from './sco/use-sco.ts';

/** At the foot of the cover: where the learner stands, and the way to start over. */
export function Standing() {
  const attempt = useSco('attempt');
  const launched = useSco('launched');
  const answerable = useSco('answerable');
  const { answers, unfinished, opened, practice, sittings, restart } = attempt;
  const isBegun = answers.size + unfinished.size + opened.size + (practice?.items.size ?? 0) > 0;
  // What was begun here and cleared leaves the words that say so in their place.
  const wasBegun = useRef(false);
  wasBegun.current ||= launched && isBegun;
  if (!launched || !(isBegun || wasBegun.current || sittings.length > 0 || restart)) return null;
  return (
    <>
      <h2>{words.title}</h2>
      <MasteryList />
      {answerable && wasBegun.current && <StartOver />}
    </>
  );
}
