import { facts, figureData, head, strangeEnds, text } from '@kit/figures/figure-data.ts';
import { z } from 'zod';
import json from './supply.json?raw';

const shape = z.strictObject({
  ...head,
  rows: z.array(text),
  /** Who could say no: states, and companies as such. */
  places: z.array(z.strictObject({ id: text, name: text })),
  actors: z.array(
    z.strictObject({
      id: text,
      name: text,
      place: text,
      row: z.number().int().min(0),
      /** The middle of its box, of the 620 units that the map is wide. */
      x: z.number().min(0).max(620),
    }),
  ),
  links: z.array(
    z.strictObject({
      from: text,
      to: text,
      what: text,
      holders: z
        .array(z.strictObject({ place: text, ground: text, facts: facts.default([]) }))
        .min(1),
    }),
  ),
  /** What the whole amounts to. */
  end: z.strictObject({ text, facts }),
});

/** Who makes what for whom, and who could withhold it. */
export const figure = figureData('supply.json', json, shape, ({ links, actors, places }) => [
  ...strangeEnds(links, actors),
  ...links.flatMap(({ holders }, at) =>
    holders
      .filter(({ place }) => !places.some(({ id }) => id === place))
      .map(({ place }, nth) => ({
        path: ['links', at, 'holders', nth, 'place'],
        message: `no place has the id "${place}"`,
      })),
  ),
]);
