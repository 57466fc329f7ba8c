import { type ComponentType, useMemo, useState } from 'react';
import { addStep, removeStep } from '../document/scenario-edits.ts';
import { scenarioGraph } from '../document/scenario-graph.ts';
import { worstSeverity } from '../findings/item-findings.ts';
import { FieldFindings } from './FieldFrame.tsx';
import { entriesAt, type FieldProps, type FormFieldsProps, recordOf } from './form-context.ts';
import type { Entries } from './form-fields.ts';
import { ScenarioGraph } from './ScenarioGraph.tsx';

interface StepsFieldProps extends FieldProps {
  readonly field: Entries & { readonly label: string };
  /** What draws the fields of a step. */
  readonly Fields: ComponentType<FormFieldsProps>;
}

/** The steps of a scenario as a graph, and the one of them that is written on. */
export function StepsField(props: StepsFieldProps) {
  const { field, value, path, item, findings, onEdit, id, own, Fields } = props;
  const steps = Array.isArray(value) ? value.map(recordOf) : [];
  const [looked, setLooked] = useState(0);
  const chosen = Math.max(0, Math.min(looked, steps.length - 1));
  const graph = useMemo(
    () => scenarioGraph(entriesAt(item, 'steps'), entriesAt(item, 'outcomes')),
    [item],
  );
  const step = steps[chosen];
  const name = String(step?.title || `step ${chosen + 1}`);
  const add = (after: number | null) => {
    onEdit('add a step', addStep(item, after));
    setLooked((after ?? steps.length - 1) + 1);
  };
  const move = (to: number) => {
    onEdit(`move ${name}`, [{ kind: 'move', path, from: chosen, to }]);
    setLooked(to);
  };
  return (
    <fieldset className="author-entries" aria-describedby={`${id}-findings`}>
      <legend>{field.label}</legend>
      <ScenarioGraph
        graph={graph}
        chosen={chosen}
        worstIn={(at) =>
          worstSeverity(
            findings
              .filter((each) => new RegExp(`^steps\\[${at}\\](?!\\d)`).test(each.path))
              .map(({ severity }) => severity),
          )
        }
        idOf={(at) => `${id}[${at}]`}
        onChoose={setLooked}
      />
      <FieldFindings id={id} findings={own} />
      <div className="author-buttons">
        <button type="button" disabled={step === undefined} onClick={() => add(chosen)}>
          Add a step after “{name}”
        </button>
        <button type="button" onClick={() => add(null)}>
          Add a step
        </button>
      </div>
      {step !== undefined && (
        <fieldset className="author-entry">
          <legend>{name}</legend>
          <FieldFindings
            id={`${id}-${chosen}`}
            findings={findings.filter((each) => each.path === `steps[${chosen}]`)}
          />
          <Fields
            key={chosen}
            {...props}
            fields={field.fields}
            value={step}
            path={[...path, chosen]}
          />
          <div className="author-buttons">
            {chosen !== 0 && (
              <button type="button" onClick={() => move(0)}>
                Begin with this step
              </button>
            )}
            <button
              type="button"
              onClick={() => onEdit(`remove ${name}`, removeStep(item, chosen))}
            >
              Remove<span className="visually-hidden"> {name}</span>
            </button>
          </div>
        </fieldset>
      )}
    </fieldset>
  );
}
