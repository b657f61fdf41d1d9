package org.mainstay.platform.search.token;

import java.util.Arrays;

/** A folded text: its code points, and where in the text that was given each of them comes from. */
final class Folded {

    private int[] points;
    private int[] starts;
    private int[] ends;
    private int size;

    private Folded(int room) {
        points = new int[room];
        starts = new int[room];
        ends = new int[room];
    }

    static Folded of(String text) {
        Folded folded = new Folded(text.length());
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            boolean plain = c < 0x80 && (at + 1 == text.length() || text.charAt(at + 1) < 0x80);
            if (plain) { // most of most texts
                folded.add(c >= 'A' && c <= 'Z' ? c + 32 : c == '`' ? '\'' : c, at, at + 1);
                at++;
            } else {
                int end = Folding.endOfCharacter(text, at);
                int start = at;
                Folding.fold(text.substring(at, end)).codePoints().forEach(point -> folded.add(point, start, end));
                at = end;
            }
        }
        return folded;
    }

    private void add(int point, int start, int end) {
        if (size == points.length) {
            int room = size * 2 + 8;
            points = Arrays.copyOf(points, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        points[size] = point;
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int point(int at) {
        return points[at];
    }

    int start(int at) {
        return starts[at];
    }

    /** Where what precedes that place ends in the text that was given. */
    int endBefore(int at) {
        return ends[at - 1];
    }

    String text(int from, int to) {
        return new String(points, from, to - from);
    }
}
