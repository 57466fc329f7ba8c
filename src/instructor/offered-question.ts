import { z } from 'zod';

/** A question as whoever makes a package looks at it before choosing it. */
const offeredQuestion = z.object({
  id: z.string(),
  /** In words. */
  type: z.string(),
  question: z.string(),
  /** The right answer, a line a part; [] where there is none. */
  answer: z.array(z.string()).readonly(),
  /** '' where it is still to be written. */
  why: z.string(),
  objective: z.object({ id: z.string(), text: z.string() }),
  difficulty: z.string().optional(),
  /** What it leans on, with others. */
  case: z.object({ id: z.string(), text: z.string() }).optional(),
  /** Of the questions of a family a sitting has one at most. */
  family: z.string().optional(),
  /** Its answer is shown again further down in the lesson. */
  isShownAgain: z.boolean().optional(),
  /** Each learner has values of their own in it. */
  isVaried: z.boolean().optional(),
  findings: z
    .array(
      z.object({ severity: z.enum(['warning', 'note']), rule: z.string(), message: z.string() }),
    )
    .readonly(),
});

export type OfferedQuestion = z.infer<typeof offeredQuestion>;
export type OfferedFinding = OfferedQuestion['findings'][number];

const offeredFile = z.array(offeredQuestion);

/** The questions that a file of the build holds; null where it holds something else. */
export function readOffered(text: string): readonly OfferedQuestion[] | null {
  try {
    const read = offeredFile.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
