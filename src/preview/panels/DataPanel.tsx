import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { type Change, changesBetween, cmiElements } from '../api/cmi-changes.ts';
import type { Bench } from '../bench/bench.ts';
import { type CmiNode, cmiTree } from './cmi-tree.ts';
import { counted } from './counted.ts';
import { type ReadSuspendData, SuspendData } from './SuspendData.tsx';
import { useCalls } from './use-calls.ts';

const marks = [
  ['atSave', 'the last save'],
  ['atLaunch', 'the launch'],
] as const;

/** The data model as the LMS holds it now, with what changed, and how full its suspend data is. */
export function DataPanel({
  bench,
  readSuspendData,
}: {
  readonly bench: Bench;
  readonly readSuspendData: ReadSuspendData;
}) {
  useCalls(bench.session.log);
  const { running } = useStore(bench.$state);
  const dataMarks = useStore(bench.session.$marks);
  const [since, setSince] = useState<'atSave' | 'atLaunch'>('atSave');
  if (running === null) return <p>Nothing is running. The grades show what was stored.</p>;
  const cmi = running.data();
  const changes = changesBetween(dataMarks[since], cmiElements(cmi));
  const gone = [...changes.values()].filter(({ after }) => after === null);
  return (
    <>
      <SuspendData
        data={String(cmi.suspend_data ?? '')}
        version={bench.opened.version}
        read={readSuspendData}
      />
      <fieldset className="since">
        <legend>Mark what changed since</legend>
        {marks.map(([mark, name]) => (
          <label key={mark} className="check">
            <input
              type="radio"
              name="since"
              checked={mark === since}
              onChange={() => setSince(mark)}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <p className="aside">
        {changes.size === 0 ? 'Nothing changed.' : `${counted(changes.size, 'element')} changed.`}
      </p>
      {gone.map(({ element, before }) => (
        <p key={element} className="changed">
          <code>{element}</code> is gone; it was “{before}”.
        </p>
      ))}
      <div className="cmi">
        <Branch nodes={cmiTree(cmi)} changes={changes} />
      </div>
    </>
  );
}

interface BranchProps {
  readonly nodes: readonly CmiNode[];
  readonly changes: ReadonlyMap<string, Change>;
}

function Branch({ nodes, changes }: BranchProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.element}>
          {'value' in node ? (
            <Leaf node={node} change={changes.get(node.element)} />
          ) : (
            <details open={!/\.\d+$/.test(node.element) || holdsChange(node.element, changes)}>
              <summary>
                <code>{node.name}</code> ({node.children.length})
              </summary>
              <Branch nodes={node.children} changes={changes} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Leaf({
  node,
  change,
}: {
  readonly node: CmiNode & { readonly value: string };
  readonly change: Change | undefined;
}) {
  return (
    <span className={change === undefined ? undefined : 'changed'}>
      <code>{node.name}</code> {node.value}
      {change !== undefined && (
        <small> {change.before === null ? 'new' : `was “${shortened(change.before)}”`}</small>
      )}
    </span>
  );
}

function holdsChange(element: string, changes: BranchProps['changes']): boolean {
  for (const changed of changes.keys()) if (changed.startsWith(`${element}.`)) return true;
  return false;
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
