/** Readers of running text, documents and text records inside the worker process: plain text, PDF, office, HL7, JSON, SQL. */
@NullMarked
package org.tocsin.extract.text;

import org.jspecify.annotations.NullMarked;
