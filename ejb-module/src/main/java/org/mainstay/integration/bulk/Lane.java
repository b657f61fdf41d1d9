package org.mainstay.integration.bulk;

/**
 * A lane in somebody's hands.
 *
 * @param holder who has it
 * @param part number of the part at which it is
 * @param position how many rows of that part are done
 * @param results how many blocks of results it has
 * @param place where a query goes on, or null at its beginning
 */
record Lane(long job, int number, String holder, int part, int position, int results, String place) {

    /** Behind some more rows of the part. */
    Lane behind(int rows) {
        return new Lane(job, number, holder, part, position + rows, results + 1, place);
    }

    /** At the beginning of the next part. */
    Lane nextPart() {
        return new Lane(job, number, holder, part + 1, 0, results, place);
    }

    Lane at(String newPlace) {
        return new Lane(job, number, holder, part, position, results + 1, newPlace);
    }
}
