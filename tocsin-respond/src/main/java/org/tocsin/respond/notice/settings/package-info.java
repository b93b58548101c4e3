/** What an organisation says about the incident and about itself so that notices can be written: a YAML file, kept sealed with the plan. */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.notice.settings;
