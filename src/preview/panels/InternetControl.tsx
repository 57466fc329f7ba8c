import { useStore } from '@nanostores/react';
import type { Bench } from '../bench/bench.ts';

interface Props {
  readonly bench: Bench;
  /** Addresses that pages of the package asked for and were refused. */
  readonly refused: readonly string[];
}

/** Whether the package may load from the internet, and what it would. */
export function InternetControl({ bench, refused }: Props) {
  const { internet } = useStore(bench.$state).serving;
  const hosts = [...new Set(refused.map((address) => address.split('/')[2] ?? address))];
  return (
    <section className="internet-control" aria-label="The internet">
      <label className="check">
        <input
          type="checkbox"
          checked={!internet}
          onChange={({ currentTarget }) => {
            bench.allowInternet(!currentTarget.checked);
            void bench.launch();
          }}
        />{' '}
        Keep the package off the internet. It is launched again when this changes.
      </label>
      <div role="status">
        {!internet && refused.length > 0 && (
          <details>
            <summary>This package asks for {listed(hosts)}, and is refused.</summary>
            <ul>
              {refused.map((address) => (
                <li key={address}>
                  <code>{address}</code>
                </li>
              ))}
            </ul>
            <p className="aside">
              In an LMS these load where the learner’s network lets them, and their owners see who
              asks. A package that must work everywhere has them in its zip.
            </p>
          </details>
        )}
      </div>
    </section>
  );
}

/** The first few of some hosts, and how many more. */
function listed(hosts: readonly string[]): string {
  const [first = '', second, third, ...more] = hosts;
  const named = [first, second, third].filter((each) => each !== undefined);
  return more.length > 0 ? `${named.join(', ')} and ${more.length} more` : named.join(', ');
}
