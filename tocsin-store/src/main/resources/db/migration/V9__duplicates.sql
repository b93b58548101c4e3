-- The copies of a document are shown beside it: they are found without looking at every item of the case.

CREATE INDEX result_item_duplicate ON result_item (duplicate_of) WHERE duplicate_of > 0;
