import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const topics = ['Playing', 'Etiquette', 'Handicapping', 'HavingFun'];

const pages = Object.fromEntries(
  topics.flatMap((topic) => [
    [
      `${topic}/${topic}.html`,
      `<html><head><link rel="stylesheet" href="../shared/style.css"><script src="../shared/scormfunctions.js"></script></head><body onload="doStart()" onunload="doUnload()"><img src="${topic}.jpg"></body></html>`,
    ],
    [`${topic}/${topic}.jpg`, 'jpg'],
  ]),
);

const shared12 = {
  'shared/style.css': 'body{color:#333}',
  'shared/scormfunctions.js': `${findApi12}
function doStart(){api.LMSInitialize("");if(api.LMSGetValue("cmi.core.lesson_status")=="not attempted")api.LMSSetValue("cmi.core.lesson_status","incomplete")}
function doUnload(){api.LMSSetValue("cmi.core.exit","suspend");api.LMSSetValue("cmi.core.lesson_location","3");api.LMSFinish("")}`,
  'shared/launchpage.html':
    '<html><head><script src="scormfunctions.js"></script></head><body onload="doStart()" onbeforeunload="doUnload()" onunload="doUnload()"><iframe src=""></iframe></body></html>',
};

const shared2004 = {
  'shared/style.css': 'body{color:#333}',
  'shared/scormfunctions.js': `${findApi2004}
function doStart(){API_2004.Initialize("");API_2004.SetValue("cmi.completion_status","incomplete")}
function doUnload(){API_2004.SetValue("cmi.exit","suspend");API_2004.SetValue("cmi.session_time","PT1H5M");API_2004.SetValue("adl.nav.request","continue");API_2004.Terminate("")}`,
};

const item = (topic: string, inside = '') =>
  `<item identifier="${topic.toLowerCase()}_item" identifierref="${topic.toLowerCase()}_resource"><title>${topic}</title>${inside}</item>`;

const resource = (topic: string, attribute: string) =>
  `<resource identifier="${topic.toLowerCase()}_resource" type="webcontent" ${attribute}="sco" href="${topic}/${topic}.html"><file href="${topic}/${topic}.html"/><file href="${topic}/${topic}.jpg"/><dependency identifierref="shared_files"/></resource>`;

/** The golf examples that Rustici Software publishes, in the manner of ADL's own samples. */
export const golf: readonly VendorPackage[] = [
  {
    name: 'Golf Explained, one SCO, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" standalone="no" ?>
<!-- Single SCO content packaging example. -->
<manifest identifier="com.scorm.golfsamples.contentpackaging.singlesco.12" version="1" ${namespaces12}>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="golf_sample_default_org">
    <organization identifier="golf_sample_default_org">
      <title>Golf Explained - CP Single SCO</title>
      <item identifier="item_1" identifierref="resource_1"><title>Golf Explained</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource_1" type="webcontent" adlcp:scormtype="sco" href="shared/launchpage.html">
      ${fileElements([...Object.keys(pages), ...Object.keys(shared12)])}
    </resource>
  </resources>
</manifest>`,
      ...pages,
      ...shared12,
    },
  },
  {
    name: 'Golf Explained, several SCOs, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" standalone="no" ?>
<manifest identifier="com.scorm.golfsamples.runtime.minimumcalls.12" version="1" ${namespaces12}>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="golf_sample_default_org">
    <organization identifier="golf_sample_default_org">
      <title>Golf Explained - Minimum Run-time Calls</title>
      ${topics.map((topic) => item(topic)).join('\n      ')}
      <item identifier="quiz_heading"><title>More</title>${item('Extra')}</item>
    </organization>
  </organizations>
  <resources>
    ${topics.map((topic) => resource(topic, 'adlcp:scormtype')).join('\n    ')}
    <resource identifier="extra_resource" type="webcontent" adlcp:scormtype="sco" href="shared/launchpage.html?content=extra"><file href="shared/launchpage.html"/></resource>
    <resource identifier="shared_files" type="webcontent" adlcp:scormtype="asset">${fileElements(Object.keys(shared12))}</resource>
  </resources>
</manifest>`,
      ...pages,
      ...shared12,
    },
  },
  {
    name: 'Golf Explained, several SCOs, SCORM 2004 3rd Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" standalone="no" ?>
<manifest identifier="com.scorm.golfsamples.runtime.basicruntime.20043rd" version="1" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="golf_sample_default_org">
    <organization identifier="golf_sample_default_org" adlseq:objectivesGlobalToSystem="false">
      <title>Golf Explained - Run-time Basic Calls</title>
      ${topics.map((topic) => item(topic)).join('\n      ')}
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    ${topics.map((topic) => resource(topic, 'adlcp:scormType')).join('\n    ')}
    <resource identifier="shared_files" type="webcontent" adlcp:scormType="asset">${fileElements(Object.keys(shared2004))}</resource>
  </resources>
</manifest>`,
      ...pages,
      ...shared2004,
    },
  },
  {
    name: 'Golf Explained, forced sequence with shared rules, SCORM 2004 4th Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8" ?>
<manifest identifier="com.scorm.golfsamples.sequencing.forcedsequential.20044th" version="1" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="golf_sample_default_org">
    <organization identifier="golf_sample_default_org" adlseq:objectivesGlobalToSystem="false">
      <title>Golf Explained - Sequencing Forced Sequential</title>
      ${topics
        .map((topic, index) =>
          item(
            topic,
            index === 0
              ? '<imsss:sequencing IDRef="common_seq_rules"/>'
              : `<imsss:sequencing IDRef="common_seq_rules">
        <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions conditionCombination="any"><imsss:ruleCondition referencedObjective="previous_sco_satisfied" operator="not" condition="satisfied"/><imsss:ruleCondition referencedObjective="previous_sco_satisfied" operator="not" condition="objectiveStatusKnown"/></imsss:ruleConditions><imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
        <imsss:objectives><imsss:primaryObjective objectiveID="${topic}_satisfied"><imsss:mapInfo targetObjectiveID="com.golf.${topic}" writeSatisfiedStatus="true"/></imsss:primaryObjective><imsss:objective objectiveID="previous_sco_satisfied"><imsss:mapInfo targetObjectiveID="com.golf.${topics[index - 1]}" readSatisfiedStatus="true" readNormalizedMeasure="false"/></imsss:objective></imsss:objectives>
      </imsss:sequencing>`,
          ),
        )
        .join('\n      ')}
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/><imsss:rollupRules><imsss:rollupRule childActivitySet="all"><imsss:rollupConditions><imsss:rollupCondition condition="attempted"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    ${topics.map((topic) => resource(topic, 'adlcp:scormType')).join('\n    ')}
    <resource identifier="shared_files" type="webcontent" adlcp:scormType="asset">${fileElements(Object.keys(shared2004))}</resource>
  </resources>
  <imsss:sequencingCollection><imsss:sequencing ID="common_seq_rules"><imsss:rollupRules objectiveMeasureWeight="0"/><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing></imsss:sequencingCollection>
</manifest>`,
      ...pages,
      ...shared2004,
    },
  },
];
