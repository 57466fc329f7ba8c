import { useStore } from '@nanostores/react';
import { type ReactNode, useState } from 'react';
import { satisfiedTypes } from '../../standard/cmi5.ts';
import { type CmiData, section, word } from '../api/cmi-data.ts';
import { counted } from '../panels/counted.ts';
import { activityFolder } from './lrs.ts';
import type { LrsBench } from './lrs-bench.ts';
import { idsIn } from './statement.ts';

/** What was said of the learner, newest first, like the calls of SCORM. */
export function StatementsPanel({ bench }: { readonly bench: LrsBench }) {
  useStore(bench.$passed);
  const { statements } = bench.lrs;
  return (
    <>
      <p className="aside">
        {counted(statements.length, 'statement')}, the newest first. Those in italics are of the
        LMS.
      </p>
      <LookedInto
        columns={['Time', 'Verb', 'Object', 'Result']}
        hint="Choose a verb to see the whole statement."
        rows={[...statements].reverse().map((statement) => {
          const verb = word(section(statement.verb).id).replace(/^.*\//, '');
          return {
            id: word(statement.id),
            first: word(statement.timestamp).slice(11, 23),
            named: ofLms.test(verb) ? <em>{verb}</em> : verb,
            rest: [aboutOf(statement, bench.opened), resultOf(section(statement.result))],
            whole: statement,
          };
        })}
      />
    </>
  );
}

interface Row {
  readonly id: string;
  readonly first: string;
  /** What is pressed to look into it. */
  readonly named: ReactNode;
  readonly rest: readonly string[];
  /** All of it. */
  readonly whole: object;
}

/** A table of what passed, and beneath it the whole of what was chosen. */
function LookedInto({
  columns,
  rows,
  hint,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly hint: string;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = rows.find(({ id }) => id === chosen);
  return (
    <>
      <div className="bench-scroll">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, first, named, rest }) => (
              <tr key={id}>
                <td>{first}</td>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-expanded={id === chosen}
                    onClick={() => setChosen(id === chosen ? null : id)}
                  >
                    {named}
                  </button>
                </th>
                {rest.map((text, at) => (
                  <td key={columns[at + 2]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown === undefined ? (
        <p className="aside">{hint}</p>
      ) : (
        <pre>{JSON.stringify(shown.whole, null, 2)}</pre>
      )}
    </>
  );
}

const ofLms = /^(?:launched|abandoned|waived|satisfied)$/;

/** What a statement is about: a question, an AU, or what the LMS says that is satisfied. */
function aboutOf(statement: CmiData, { units }: LrsBench['opened']): string {
  const object = section(statement.object);
  const { name, type } = section(object.definition);
  const [named] = Object.values(section(name)).map(word);
  const id = word(object.id);
  if (named !== undefined) return named;
  if (!id.startsWith(activityFolder)) return id.replace(/^.*[/#]/, '');
  if (type === satisfiedTypes.course) return 'the course';
  if (type === satisfiedTypes.block) return 'a block';
  const grouping = idsIn(section(section(statement.context).contextActivities).grouping);
  const unit = units.length > 1 ? units.find((each) => grouping.includes(each.id)) : undefined;
  return unit?.title || 'the AU';
}

function resultOf(result: ReturnType<typeof section>): string {
  const { success, completion, response, duration } = result;
  const { scaled } = section(result.score);
  const [progress] = Object.entries(section(result.extensions)).flatMap(([name, value]) =>
    name.endsWith('/progress') ? [`${value}%`] : [],
  );
  return [
    progress,
    response === undefined ? undefined : `“${word(response)}”`,
    success === undefined ? undefined : success === true ? 'right' : 'not right',
    completion === true ? 'complete' : undefined,
    typeof scaled === 'number' ? `score ${scaled}` : undefined,
    duration === undefined ? undefined : word(duration),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What content asked of the LRS, and what it answered, newest first. */
export function RequestsPanel({ bench }: { readonly bench: LrsBench }) {
  useStore(bench.$passed);
  const { passed } = bench;
  return (
    <>
      <p className="aside">{counted(passed.length, 'request')}, the newest first.</p>
      <LookedInto
        columns={['At', 'Request', 'Answer']}
        hint="Choose a request to see all of it."
        rows={[...passed].reverse().map(({ number, at, request, response }) => ({
          id: String(number),
          first: `${(at / 1000).toFixed(1)} s`,
          named: `${request.method} ${request.path.replace(/\?.*stateId=([^&]*).*$/, ' $1').replace(/\?.*$/, '')}`,
          rest: [response === null ? 'none' : String(response.status)],
          whole: { request, response },
        }))}
      />
    </>
  );
}
