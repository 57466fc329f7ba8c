import { absoluteUrls } from './absolute-urls.ts';
import { apiSearch } from './api-search.ts';
import { apiUse } from './api-use.ts';
import { apiValues } from './api-values.ts';
import { blockedCalls } from './blocked-calls.ts';
import { encryption } from './encryption.ts';
import { fileList } from './file-list.ts';
import { fileTypes } from './file-types.ts';
import type { Rule } from './finding.ts';
import { frameEscape } from './frame-escape.ts';
import { identifiers } from './identifiers.ts';
import { itemValues } from './item-values.ts';
import { launchPages } from './launch-pages.ts';
import { links } from './links.ts';
import { manifestForm } from './manifest-form.ts';
import { manifestPlace } from './manifest-place.ts';
import { manifestReferences } from './manifest-references.ts';
import { metadataFiles } from './metadata-files.ts';
import { names } from './names.ts';
import { organizations } from './organizations.ts';
import { packageMark } from './package-mark.ts';
import { paths } from './paths.ts';
import { pluginContent } from './plugin-content.ts';
import { schemaFiles } from './schema-files.ts';
import { schemaValidity } from './schema-validity.ts';
import { scormType } from './scorm-type.ts';
import { sequencingReferences } from './sequencing-references.ts';
import { sequencingSupport } from './sequencing-support.ts';
import { size } from './size.ts';
import { syncRequests } from './sync-requests.ts';
import { unjudgedTexts } from './unjudged-texts.ts';
import { unloadHandlers } from './unload-handlers.ts';
import { version } from './version.ts';
import { zipBomb } from './zip-bomb.ts';
import { zipSoundness } from './zip-soundness.ts';

/** Every rule, in the order of a report: the zip, the manifest, the files, the scripts. */
export const rules: readonly Rule[] = [
  zipSoundness,
  encryption,
  zipBomb,
  paths,
  names,
  size,
  manifestPlace,
  manifestForm,
  version,
  schemaValidity,
  identifiers,
  manifestReferences,
  organizations,
  scormType,
  launchPages,
  itemValues,
  sequencingReferences,
  sequencingSupport,
  fileList,
  metadataFiles,
  schemaFiles,
  fileTypes,
  pluginContent,
  packageMark,
  links,
  absoluteUrls,
  apiUse,
  apiSearch,
  apiValues,
  unloadHandlers,
  syncRequests,
  frameEscape,
  blockedCalls,
  unjudgedTexts,
];
