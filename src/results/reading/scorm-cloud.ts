import { type CmiData, section, word } from '../../preview/api/cmi-data.ts';
import { Records } from './interaction.ts';
import { jsonOf } from './json.ts';
import type { ResultFile, ResultFormat } from './result-format.ts';

/**
 * Registrations of SCORM Cloud, as its API (version 2) gives them with
 * `includeChildResults`, `includeInteractionsAndObjectives` and `includeRuntime`: one, a list, or
 * `{"registrations": […]}`. Shapes: RegistrationSchema, ActivityResultSchema, RuntimeInteractionSchema.
 */
export const scormCloud: ResultFormat = {
  name: 'registrations of SCORM Cloud',
  recognises: (file) => registrationsOf(file) !== null,
  read(file, into) {
    const records = new Records(file, into);
    for (const registration of registrationsOf(file) ?? []) {
      const identity = word(section(registration.learner).id) || word(registration.id);
      const attempt = Number(registration.instance ?? 0) + 1;
      for (const interaction of interactionsOf(section(registration.activityDetails))) {
        records.add(
          {
            id: word(interaction.id),
            response: word(interaction.learnerResponse),
            result: word(interaction.result).toLowerCase(),
            type: word(interaction.type).toLowerCase().replaceAll('_', '-'),
            latency: word(interaction.latency),
          },
          { identity, attempt },
        );
      }
    }
    return records.report();
  },
};

/** Of an activity and of all that are below it. */
function interactionsOf(activity: CmiData): readonly CmiData[] {
  const own = listOf(section(activity.runtime).runtimeInteractions);
  return [...own, ...listOf(activity.children).flatMap(interactionsOf)];
}

function registrationsOf(file: ResultFile): readonly CmiData[] | null {
  const json = jsonOf(file);
  if (json.kind === 'none') return null;
  const whole = section(json.value);
  const found = Array.isArray(json.value)
    ? listOf(json.value)
    : 'registrations' in whole
      ? listOf(whole.registrations)
      : [whole];
  return found.some(({ activityDetails }) => activityDetails !== undefined) ? found : null;
}

function listOf(value: unknown): readonly CmiData[] {
  return Array.isArray(value) ? value.map(section) : [];
}
