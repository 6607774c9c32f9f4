/** How to cite and under what terms to use a release: CITATION.cff, .zenodo.json and the licence notice. */
import type { PipelineFile } from '../../model/knowledge.js'
import { toYaml } from '../../model/yaml.js'
import { CREATOR, citation, KEYWORDS, LICENCE } from '../release.js'

/** Citation File Format 1.2.0. */
export const citationFile = ({ title, description, version, release_date, homepage }: PipelineFile): string =>
  toYaml({
    'cff-version': '1.2.0',
    message: 'If you use these data, please cite them as below.',
    type: 'dataset',
    title,
    abstract: description,
    authors: [{ name: CREATOR }],
    version,
    'date-released': release_date,
    license: LICENCE.spdx,
    keywords: [...KEYWORDS],
    ...(homepage ? { url: homepage } : {}),
  })

/** Metadata that Zenodo takes over when the release is deposited there. */
export const zenodoFile = ({ title, description, version, release_date }: PipelineFile): string =>
  `${JSON.stringify(
    {
      title: `${title}: events, casualties and agreements`,
      description: `<p>${escaped(description)}</p>`,
      upload_type: 'dataset',
      access_right: 'open',
      license: LICENCE.spdx.toLowerCase(),
      version,
      publication_date: release_date,
      creators: [{ name: CREATOR }],
      keywords: KEYWORDS,
      language: 'eng',
    },
    null,
    2,
  )}\n`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export const licenceFile = (pipeline: PipelineFile): string => `SPDX-License-Identifier: ${LICENCE.spdx}

${pipeline.title}, version ${pipeline.version}, by ${CREATOR}.

The tables, records, figures and documents of this release are licensed under the ${LICENCE.title} licence (${LICENCE.spdx}):
${LICENCE.url}

You may copy, change and use them for any purpose if you say where they come from, for instance so:

    ${citation(pipeline)}

The quoted words of statements (column \`quote\`) stay under the terms of their sources; the column \`licence\` of the table
\`sources\` says under which each text is held. Outlines on the map are from Natural Earth and in the public domain.
`
