package org.handbill.plan;

import java.util.List;

import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;

/** The recipients of a file in their circles; the same in all languages. */
final class Addressees {
    private final Recipients recipients;
    private final Circle everybody;
    private final List<Circle> groups;
    private final List<Circle> regions;
    private final boolean covered;
    private final FinderIndex index;
    /** For each recipient the circle in which a reader goes on to the next, and the place in it. */
    private final Circle[] circles;
    private final int[] places;

    Addressees(Recipients recipients) {
        List<Recipient> list = recipients.list();
        this.recipients = recipients;
        this.everybody = Circle.everybody(list.size());
        this.groups = Circle.by("group", Recipient::group, list);
        this.regions = Circle.by("region", Recipient::region, list);
        this.covered = size(groups) == list.size() || size(regions) == list.size();
        this.index = new FinderIndex(list);
        this.circles = new Circle[list.size()];
        this.places = new int[list.size()];
        place(everybody);
        regions.forEach(this::place);
        groups.forEach(this::place);
    }

    private static int size(List<Circle> circles) {
        return circles.stream().mapToInt(Circle::size).sum();
    }

    private void place(Circle circle) {
        for (int i = 0; i < circle.size(); i++) {
            circles[circle.member(i)] = circle;
            places[circle.member(i)] = i;
        }
    }

    Recipients recipients() {
        return recipients;
    }

    Recipient get(int number) {
        return recipients.list().get(number);
    }

    int size() {
        return recipients.list().size();
    }

    Circle everybody() {
        return everybody;
    }

    /** Empty if there is only one, since that is everybody. */
    List<Circle> groups() {
        return groups;
    }

    /** Empty if there is only one. */
    List<Circle> regions() {
        return regions;
    }

    /** Whether everybody is in a group, or everybody in a region. */
    boolean isCovered() {
        return covered;
    }

    FinderIndex index() {
        return index;
    }

    /** The circle in which a reader goes on from a recipient: the group, else the region, else everybody. */
    Circle circle(int number) {
        return circles[number];
    }

    /** The recipient's place in {@link #circle}, from 0. */
    int place(int number) {
        return places[number];
    }
}
