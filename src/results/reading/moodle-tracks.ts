import { cmiOf, section, word } from '../../preview/api/cmi-data.ts';
import { interactionsReport } from '../../preview/records/interactions-report.ts';
import { Records } from './interaction.ts';
import { jsonOf } from './json.ts';
import type { ResultFile, ResultFormat } from './result-format.ts';

/**
 * What Moodle has of an attempt, element by element, as JSON: `{"scoestrack": [{"element", "value"}]}`
 * of a data request (`mod/scorm/classes/privacy/provider.php`), one file `attempt-1.json` for each
 * attempt of a person, or `{"data": {"tracks": […]}}` of its web service
 * `mod_scorm_get_scorm_sco_tracks`. Both versions of SCORM are in it.
 */
export const moodleTracks: ResultFormat = {
  name: "Moodle's tracks as JSON",
  recognises: (file) => tracksOf(file) !== null,
  read(file, into) {
    const tracks = tracksOf(file) ?? [];
    const records = new Records(file, into);
    const [, number] = /attempt-(\d+)\.json$/.exec(file.name) ?? [];
    // Files of one folder are of one person.
    const identity = number === undefined ? file.name : file.name.replace(/[^/]*$/, '');
    const elements = new Map(
      tracks.map((track) => [inStandard(word(track.element)), word(track.value)] as const),
    );
    const version = [...elements.keys()].some((each) => /\.student_response$/.test(each))
      ? '1.2'
      : '2004';
    const rows = interactionsReport(version, cmiOf(elements));
    for (const row of rows) {
      if (row.id === '') continue;
      const latency = elements.get(`cmi.interactions.${row.index}.latency`) ?? '';
      records.add(
        { ...row, latency, right: row.correct.join(',') },
        { identity, attempt: Number(number ?? 1) },
      );
    }
    return records.report();
  },
};

/** `cmi.interactions_0.id`, as Moodle writes elements of 1.2, is `cmi.interactions.0.id`. */
function inStandard(element: string): string {
  return element.replace(/_(\d+)(?=\.|$)/g, '.$1');
}

function tracksOf(file: ResultFile) {
  const json = jsonOf(file);
  if (json.kind === 'none') return null;
  const whole = section(json.value);
  const tracks = whole.scoestrack ?? whole.tracks ?? section(whole.data).tracks;
  if (!Array.isArray(tracks)) return null;
  const sections = tracks.map(section);
  return sections.some(({ element }) => typeof element === 'string') ? sections : null;
}
