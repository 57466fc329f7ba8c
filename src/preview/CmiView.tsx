import { type CmiNode, cmiTree } from './cmi-tree.ts';
import type { LmsLaunch } from './lms.ts';
import { suspendDataLimits } from './scorm-api.ts';

/** The data model as the LMS holds it now, and how full its suspend data is. */
export function CmiView({ launch }: { readonly launch: LmsLaunch }) {
  const cmi = launch.cmi();
  const { version } = launch.registration;
  const length = String(cmi.suspend_data ?? '').length;
  const limit = suspendDataLimits[version];
  return (
    <section className="preview-cmi" aria-labelledby="preview-cmi">
      <h2 id="preview-cmi">Data model</h2>
      <p>
        <label htmlFor="preview-suspend-data">Suspend data</label>{' '}
        <meter id="preview-suspend-data" min={0} max={limit} high={limit * 0.9} value={length} />{' '}
        {length.toLocaleString('en')} of {limit.toLocaleString('en')} characters
      </p>
      <Branch nodes={cmiTree(cmi)} />
    </section>
  );
}

function Branch({ nodes }: { readonly nodes: readonly CmiNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.element}>
          {'value' in node ? (
            <>
              <code>{node.name}</code> {node.value}
            </>
          ) : (
            <details open={!/\.\d+$/.test(node.element)}>
              <summary>
                <code>{node.name}</code> ({node.children.length})
              </summary>
              <Branch nodes={node.children} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
