import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PackagedSco } from '../../../src/packaging/manifest/course.ts';
import { outlineOf } from '../../../src/packaging/manifest/outline.ts';
import { readXml } from '../../../src/packaging/manifest/xml-tree.ts';
import { course, format } from '../../packaging/sample.ts';
import { launched } from '../launched.ts';

/** What scorm-again makes of a course of several SCOs, as a whole, by our manifest. */

type Id = 'scorm-2004-3rd' | 'scorm-2004-4th';

function organizationOf(id: Id, scos: readonly PackagedSco[]) {
  const pages = scos.map((sco) => sco.pages[0]);
  const documents = format(id).standard?.documents({ ...course, id: 'c', scos }, pages);
  const read = readXml(new TextEncoder().encode(documents?.get('imsmanifest.xml')));
  const outline = read.kind === 'read' ? outlineOf(read.root) : null;
  const [organization] = outline?.kind === 'read' ? outline.organizations : [];
  if (organization === undefined) throw new Error('the manifest has no organization');
  return organization;
}

function scosOf(examWeight: number, rule: 'checks' | 'exam' | 'both'): readonly PackagedSco[] {
  const lesson = (id: string): PackagedSco => ({
    ...{ id, title: id, description: id, kind: 'lesson', launchData: '', pages: [`${id}.html`] },
    completes: rule !== 'exam',
    weight: (1 - examWeight) / 2,
  });
  const exam = { ...lesson('exam'), kind: 'exam', weight: examWeight } as const;
  return [lesson('one'), lesson('two'), { ...exam, completes: rule !== 'checks' }];
}

const rolledUp = z.object({
  sequencing: z.object({
    activityStates: z.record(
      z.string(),
      z.object({
        completionStatus: z.string(),
        successStatus: z.string(),
        objectiveNormalizedMeasure: z.number(),
      }),
    ),
  }),
});

/** A learner who takes one SCO after another. */
function learner(id: Id, scos: readonly PackagedSco[]) {
  const organization = organizationOf(id, scos);
  let state: string | null = null;
  const take = async (sco: string, values: Readonly<Record<string, string>>) => {
    const lms = await launched('2004', {
      activity: `c-${sco}-item`,
      sequencing: { organization, state, wish: 'choice' },
    });
    lms.api.Initialize?.('');
    for (const [element, value] of Object.entries(values)) lms.api.SetValue?.(element, value);
    lms.api.SetValue?.('cmi.exit', 'suspend');
    lms.api.Terminate?.('');
    state = lms.ends[0]?.sequenced?.state ?? null;
  };
  return {
    half: (sco: string) =>
      take(sco, { 'cmi.progress_measure': '0.5', 'cmi.completion_status': 'incomplete' }),
    done: (sco: string, score: string, success = 'passed') =>
      take(sco, {
        'cmi.progress_measure': '1',
        ...(score === '' ? {} : { 'cmi.score.scaled': score }),
        'cmi.completion_status': 'completed',
        'cmi.success_status': success,
      }),
    whole() {
      const { sequencing } = rolledUp.parse(JSON.parse(state ?? ''));
      const root = sequencing.activityStates['c-organization'];
      return [
        root?.completionStatus,
        root?.successStatus,
        Number(root?.objectiveNormalizedMeasure.toFixed(4)),
      ];
    },
  };
}

describe.each(['scorm-2004-3rd', 'scorm-2004-4th'] as const)('several SCOs in %s', (id) => {
  it('open the exam once each lesson is complete, and not before', async () => {
    const ada = learner(id, scosOf(1, 'both'));
    await ada.half('one');
    await expect(ada.half('exam')).rejects.toThrow('sequencing of the package');
    await ada.done('one', '');
    await expect(ada.half('exam')).rejects.toThrow('sequencing of the package');
    await ada.done('two', '');
    await ada.half('exam');
    expect(ada.whole().slice(0, 2)).not.toContain('completed');
  });

  it.each([
    ['passed', '0.9', 1, 'both', ['completed', 'passed', 0.9]],
    ['failed', '0.5', 1, 'both', ['completed', 'failed', 0.5]],
    ['passed', '0.9', 0.6, 'both', ['completed', 'passed', 0.74]],
  ] as const)('come to the whole by the weights: exam %s with %s of %d', async (success, score, weight, rule, whole) => {
    const ada = learner(id, scosOf(weight, rule));
    const inLesson = weight === 1 ? '' : '0.5';
    await ada.done('one', inLesson);
    await ada.done('two', inLesson);
    await ada.done('exam', score, success);
    expect(ada.whole()).toEqual(whole);
  });

  it('are complete by the exam alone, open from the start, where the rule says so', async () => {
    const ada = learner(id, scosOf(1, 'exam'));
    await ada.done('exam', '0.9');
    expect(ada.whole()).toEqual(['completed', 'passed', 0.9]);
  });

  it('are complete by the lessons alone where the rule says so', async () => {
    const ada = learner(id, scosOf(1, 'checks'));
    await ada.done('one', '');
    await ada.done('two', '');
    expect(ada.whole()[0]).toBe('completed');
  });
});
