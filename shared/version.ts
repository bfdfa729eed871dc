/** Version of the pipeline that made a record, as `pipeline.version` says it; the same as in package.json. */
export const PIPELINE_VERSION = '0.1.0';
