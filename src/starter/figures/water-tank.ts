/** A place where fresh water lies, and how much of it. */
export interface Place {
  readonly name: string;
  readonly percent: number;
}

/** Of all water, what is fresh. */
const freshPercent = 3;

/** What a tank holds of each kind of water, in litres. */
export function shares(litres: number, places: readonly Place[]) {
  const fresh = (litres * freshPercent) / 100;
  return [
    { name: 'Salt water', litres: litres - fresh },
    ...places.map(({ name, percent }) => ({ name, litres: (fresh * percent) / 100 })),
  ];
}
