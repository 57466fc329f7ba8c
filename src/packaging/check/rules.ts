import { absoluteUrls } from './files/absolute-urls.ts';
import { fileList } from './files/file-list.ts';
import { fileTypes } from './files/file-types.ts';
import { links } from './files/links.ts';
import { metadataFiles } from './files/metadata-files.ts';
import { packageMark } from './files/package-mark.ts';
import { pluginContent } from './files/plugin-content.ts';
import { schemaFiles } from './files/schema-files.ts';
import { unjudgedTexts } from './files/unjudged-texts.ts';
import { identifiers } from './manifest/identifiers.ts';
import { itemValues } from './manifest/item-values.ts';
import { launchPages } from './manifest/launch-pages.ts';
import { manifestForm } from './manifest/manifest-form.ts';
import { manifestPlace } from './manifest/manifest-place.ts';
import { manifestReferences } from './manifest/manifest-references.ts';
import { organizations } from './manifest/organizations.ts';
import { schemaValidity } from './manifest/schema-validity.ts';
import { scormType } from './manifest/scorm-type.ts';
import { sequencingReferences } from './manifest/sequencing-references.ts';
import { sequencingSupport } from './manifest/sequencing-support.ts';
import { structureForm } from './manifest/structure-form.ts';
import { structureUnits } from './manifest/structure-units.ts';
import { version } from './manifest/version.ts';
import type { Rule } from './reading/finding.ts';
import { apiSearch } from './scripts/api-search.ts';
import { apiUse } from './scripts/api-use.ts';
import { apiValues } from './scripts/api-values.ts';
import { blockedCalls } from './scripts/blocked-calls.ts';
import { frameEscape } from './scripts/frame-escape.ts';
import { syncRequests } from './scripts/sync-requests.ts';
import { unloadHandlers } from './scripts/unload-handlers.ts';
import { encryption } from './zip/encryption.ts';
import { names } from './zip/names.ts';
import { paths } from './zip/paths.ts';
import { size } from './zip/size.ts';
import { zipBomb } from './zip/zip-bomb.ts';
import { zipSoundness } from './zip/zip-soundness.ts';

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
  structureForm,
  structureUnits,
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
