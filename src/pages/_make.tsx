import { type ComponentType, useEffect, useState } from 'react';
import { MakePage, type MakePageProps } from '../instructor/MakePage.tsx';
import type { OwnQuestions } from '../instructor/own-questions.ts';
import type { Serve } from '../instructor/use-preview.ts';
import { choosableQuestions } from '../packaging/make/asked-keys.ts';
import { packageFolder } from '../preview/serving/package-address.ts';
import { packageSite } from '../preview/serving/package-site.ts';

/**
 * The page that makes packages, joined to what serves them, so that one can be looked at before it is
 * made, and to what reads questions as authors write them.
 */
export function Make(props: Omit<MakePageProps, 'serve' | 'ownQuestions'>) {
  return <MakePage {...props} serve={serve} ownQuestions={ownQuestions} />;
}

const serve: Serve = async (id) => {
  const site = await packageSite();
  return site.kind === 'served'
    ? { folder: packageFolder(site.scope, id) }
    : { why: site.reason.replace(/\.$/, '') };
};

/** What reads and draws questions; it comes once somebody brings some. */
const own = onceAsked(async () => {
  const [{ ownSource }, { BringBank }, { offeredQuestions }] = await Promise.all([
    import('../author/state/own-source.ts'),
    import('../author/tools/BringBank.tsx'),
    import('../instructor/offered-questions.ts'),
  ]);
  return { source: ownSource(), BringBank, offeredQuestions };
});

function onceAsked<Value>(start: () => Promise<Value>): () => Promise<Value> {
  let started: Promise<Value> | null = null;
  return () => {
    started ??= start().catch((error) => {
      started = null;
      throw error;
    });
    return started;
  };
}

type BringProps = OwnQuestions['Bring'] extends ComponentType<infer Props> ? Props : never;

function Bring(props: BringProps) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof own>> | 'failed' | null>(null);
  useEffect(() => {
    void own().then(setLoaded, () => setLoaded('failed'));
  }, []);
  if (loaded === 'failed') {
    return (
      <p className="field-problem" role="alert">
        A part of this page could not be fetched. Check that this device is online, and reload the
        page.
      </p>
    );
  }
  if (loaded === null) return <p role="status">The questions of this course are opening…</p>;
  const { source, BringBank } = loaded;
  return <BringBank source={source} {...props} />;
}

const ownQuestions: OwnQuestions = {
  async take(banks) {
    const { source, offeredQuestions } = await own();
    const made = await source.withBanks(banks);
    if (made.kind === 'failed') return made;
    const { questions: drawn, outline, quizzes, known, drafted } = made;
    const offered = offeredQuestions(quizzes, known);
    const questions = choosableQuestions(outline);
    return { kind: 'taken', course: { drawn, questions, offered, outline, drafted } };
  },
  async handed() {
    const { openDrafts } = await import('../author/files/drafts.ts');
    return openDrafts().handed();
  },
  Bring,
};
