package org.tocsin.synth.leak;

import java.util.List;
import java.util.Set;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.format.paper.Label;
import org.tocsin.synth.format.paper.Paper;
import org.tocsin.synth.format.paper.ScanFile;
import org.tocsin.synth.people.Dice;

/** Makes documents that are pictures of paper: with a patient label, or with an identity in their text alone. */
final class ScanMaker {
    private static final Set<String> NOT_MEDICAL = Set.of(
            "correspondence",
            "benefits_application",
            "identity_document",
            "invoice",
            "hr",
            "payroll",
            "contract",
            "directory",
            "appointments",
            "credentials",
            "other");
    private final Casting casting;
    private final DocumentMaker typed;
    private final List<Template> papers = Template.papers();

    ScanMaker(Casting casting, DocumentMaker typed) {
        this.casting = casting;
        this.typed = typed;
    }

    Made make(Dice dice) {
        if (dice.chance(0.06)) {
            return sheetOfLabels(dice);
        }
        Template template = dice.chance(0.5) ? dice.pick(papers) : typed.letterTemplate(dice);
        Scene scene = new Scene(template, casting, dice);
        boolean medical = !NOT_MEDICAL.contains(template.category());
        boolean label = template.get("label", "").equals("yes") || (medical && dice.chance(0.4));
        Actor patient = label ? labelled(scene) : null;
        if (patient != null && (template.get("label", "").equals("yes") || dice.chance(0.7))) {
            patient.plan.clear();
        }
        Sheet sheet = scene.sheet();
        Paper paper = paper(scene, sheet, patient);
        return file(scene, paper);
    }

    private static Paper paper(Scene scene, Sheet sheet, @org.jspecify.annotations.Nullable Actor patient) {
        String card = scene.template.get("card", "");
        if (card.isEmpty()) {
            List<Label> labels = patient == null ? List.of() : List.of(new LabelMaker(scene, patient).make());
            return Paper.of(sheet, labels, scene.dice);
        }
        Actor holder = scene.actors.get(0);
        List<String> zone = card.equals("old") ? Mrz.card(holder, scene.dice) : Mrz.passport(holder, scene.dice);
        return Paper.card(sheet, scene.dice.chance(0.85) ? zone : List.of(), scene.dice);
    }

    /** The patient to whom a label of this document belongs, if the document has one patient. */
    private static @org.jspecify.annotations.Nullable Actor labelled(Scene scene) {
        Actor found = null;
        for (Actor actor : scene.actors) {
            if (actor.role.equals("subject") && found == null) {
                found = actor;
            }
        }
        return found;
    }

    private Made sheetOfLabels(Dice dice) {
        Template template = Template.blank();
        Scene scene = new Scene(template, casting, dice);
        Label label = new LabelMaker(scene, scene.actors.get(0)).make();
        Paper paper = Paper.labels(label, dice.between(2, 3), dice.between(6, 9), dice);
        return file(scene, paper);
    }

    private static Made file(Scene scene, Paper paper) {
        ScanFile kind = ScanFile.draw(paper.size(), scene.dice);
        return DocumentMaker.finish(scene, kind.write(paper, scene.dice), kind.extension(), List.of(), Made.SCAN);
    }
}
