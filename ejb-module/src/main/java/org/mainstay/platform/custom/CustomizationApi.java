package org.mainstay.platform.custom;

import java.util.List;
import org.mainstay.platform.schema.FieldValues;

/**
 * The door for administrators who extend the model. What they write are records of the kinds CustomObject and CustomField,
 * given and answered as values of those kinds; a change is in force on this node when the method has returned, unless it
 * joined a transaction, and on every other one some seconds later. All methods throw
 * {@link org.mainstay.platform.error.BusinessException} with the codes of the engine.
 */
public interface CustomizationApi {

    /** Makes a kind of record. */
    FieldValues createObject(FieldValues object);

    /** Changes labels and description. */
    FieldValues changeObject(String name, FieldValues changes);

    /** Deletes the kind with its fields and all its records, for good. */
    void deleteObject(String name);

    /** The fields that administrators added to a kind, retired ones too, in the order in which they came. */
    List<FieldValues> fields(String kind);

    FieldValues field(String kind, String name);

    FieldValues createField(FieldValues field);

    FieldValues changeField(String kind, String name, FieldValues changes);

    /** Deletes the field and its values, for good; the journal keeps what they were. */
    void deleteField(String kind, String name);

    /** All that administrators made, by kind of definition, in an order in which it can be made anew. */
    List<FieldValues> definitions();

    /**
     * Makes or changes everything that is defined so, and leaves alone what is not named; all or nothing.
     *
     * @return how many definitions were made or changed
     * @throws DefinitionRefusedException with the place of the one that cannot be
     */
    int apply(List<FieldValues> definitions);

    /** Puts into force what was committed last. */
    void refresh();
}
