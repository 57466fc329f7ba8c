import { item as itemWords, number } from 'virtual:course-words';
import { courseText } from 'virtual:words';
import { performance as words } from 'virtual:words/performance';
import type { Meter } from '../../quiz/item-types/performance.ts';
import { added, type MeterValues, startValues, type Turn } from '../../quiz/item-types/scenario.ts';
import type { Item } from '../../quiz/item-types.ts';

interface MetersProps {
  readonly meters: readonly Meter[];
  readonly values: MeterValues;
}

/** Where the meters stand: a bar on the scale of each, and the value in digits. */
export function MetersNow({ meters, values }: MetersProps) {
  if (meters.length === 0) return null;
  return (
    <ul className="meters" aria-label={words.meters}>
      {meters.map((meter, at) => (
        <li key={meter.id}>
          <span className="meter-name" {...courseText}>
            {meter.name}
          </span>{' '}
          <span className="meter-value">{valueText(meter, values[at])}</span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="meter-scale" width="100" height="4" />
            <rect className="meter-level" width={share(meter, values[at]) * 100} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

interface MeterChangesProps extends MetersProps {
  readonly before: MeterValues;
}

/** The meters that moved, and by how much. */
export function MeterChanges({ meters, before, values }: MeterChangesProps) {
  const moved = meters.flatMap((meter, at) => {
    const change = added(values[at] ?? 0, -(before[at] ?? 0));
    return change === 0 ? [] : [{ meter, change, value: values[at] }];
  });
  if (moved.length === 0) return null;
  return (
    <ul className="meter-changes">
      {moved.map(({ meter, change, value }) => (
        <li key={meter.id}>
          {words.moved(meter.name, valueText(meter, value), words.change(change))}
        </li>
      ))}
    </ul>
  );
}

interface OverTimeProps {
  readonly item: Item<'performance'>;
  readonly turns: readonly Turn[];
}

/** The meters from step to step: a line for each to see, and a table to read. */
export function MetersOverTime({ item, turns }: OverTimeProps) {
  const { meters, steps } = item;
  if (meters.length === 0) return null;
  const rows = [
    { title: words.start, values: startValues(item) },
    ...turns.map(({ decision, values }) => ({
      title: steps.find(({ id }) => id === decision.step)?.title ?? '',
      values,
    })),
  ];
  return (
    <div className="over-time">
      <div className="meter-lines" aria-hidden="true">
        {meters.map((meter, at) => (
          <div key={meter.id}>
            <span>{meter.name}</span>
            <MeterLine shares={rows.map(({ values }) => share(meter, values[at]))} />
          </div>
        ))}
      </div>
      <div className="stacks">
        <table className="meter-table">
          <caption>{words.overTime}</caption>
          <thead>
            <tr>
              <th scope="col">{words.after}</th>
              {meters.map(({ id, name }) => (
                <th key={id} scope="col" {...courseText}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, values }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and rows only grow.
              <tr key={at}>
                <th scope="row">{title}</th>
                {meters.map((meter, nth) => (
                  <td key={meter.id} data-column={meter.name}>
                    {valueText(meter, values[nth])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const chart = { width: 100, height: 40, margin: 4 } as const;

/** @param shares where the meter stands on its scale, 0 to 1, from the start on */
function MeterLine({ shares }: { readonly shares: readonly number[] }) {
  const points = shares.map((each, at) => {
    const x = chart.margin + (at / (shares.length - 1)) * (chart.width - 2 * chart.margin);
    const y = chart.height - chart.margin - each * (chart.height - 2 * chart.margin);
    return [x.toFixed(2), y.toFixed(2)].join(' ');
  });
  return (
    <svg
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="meter-scale" d={`M0 ${chart.height - 0.5}H${chart.width}`} />
      <path className="meter-line" d={`M${points.join('L')}`} />
      <path className="meter-points" d={points.map((point) => `M${point}h0`).join('')} />
    </svg>
  );
}

/** Where it stands on its scale, 0 to 1; at its foot where values are not drawn yet. */
function share({ min, max }: Meter, value = min): number {
  return Number.isNaN(value) ? 0 : (value - min) / (max - min);
}

function valueText({ unit }: Meter, value = Number.NaN): string {
  if (Number.isNaN(value)) return '…';
  return unit === undefined ? number(value) : itemWords.withUnit(number(value), unit);
}
