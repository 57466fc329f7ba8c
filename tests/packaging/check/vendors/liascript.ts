import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const files = {
  'index.html': `<!DOCTYPE html><html><head><meta charset="utf-8"><script type="module" src="app.3b1c.js"></script><link rel="stylesheet" href="main.css"></head><body></body></html>`,
  'start.html':
    '<!DOCTYPE html><html><body><script>location.href="index.html?README.md"</script></body></html>',
  'app.3b1c.js': `${findApi12}${findApi2004}
window.LIA={};api.LMSInitialize("");api.LMSSetValue("cmi.core.lesson_status","incomplete");var db=indexedDB;`,
  'main.css': 'body{margin:0}',
  'README.md': '# Course',
  'metadata.xml': '<?xml version="1.0"?><lom/>',
};

const metadata = (version: string) =>
  `<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion><adlcp:location>metadata.xml</adlcp:location></metadata>`;

/** LiaScript's exporter by simple-scorm-packager: metadata at every level, not quite the schema's order. */
export const liascript: readonly VendorPackage[] = [
  {
    name: 'LiaScript exporter, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<manifest identifier="com.LiaScript.Course.e351a522" version="1" ${namespaces12}>
  ${metadata('1.2')}
  <organizations default="LiaScript">
    <organization identifier="LiaScript">
      <title>Course</title>
      <item identifier="item_e351a522" identifierref="resource_e351a522"><title>Course</title><adlcp:masteryscore>80</adlcp:masteryscore>${metadata('1.2')}</item>
      ${metadata('1.2')}
    </organization>
  </organizations>
  <resources>
    ${metadata('1.2')}
    <resource identifier="resource_e351a522" type="webcontent" href="index.html" adlcp:scormtype="sco">
      ${metadata('1.2')}
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'LiaScript exporter, SCORM 2004 4th Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<manifest identifier="com.LiaScript.Course.e351a523" version="1" ${namespaces2004}>
  ${metadata('2004 4th Edition')}
  <organizations default="LiaScript">
    <organization identifier="LiaScript" adlseq:objectivesGlobalToSystem="false">
      <title>Course</title>
      <item identifier="item_e351a523" identifierref="resource_e351a523" isvisible="true">
        <title>Course</title>
        ${metadata('2004 4th Edition')}
        <imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="PRIMARYOBJ" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives><imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource_e351a523" type="webcontent" href="index.html" adlcp:scormType="sco">
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
