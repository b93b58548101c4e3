package org.tocsin.synth.leak;

import java.util.List;
import org.tocsin.synth.format.Format;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.format.data.DataFormat;
import org.tocsin.synth.format.health.DicomFile;
import org.tocsin.synth.format.paper.Screen;
import org.tocsin.synth.people.Dice;

/** Makes what machines write for machines: health formats, DICOM, databases and dumps. */
final class StructuredMaker {
    private static final Template IMAGE = Template.image();
    private final Casting casting;
    private final DocumentMaker typed;
    private final List<Template> messages = Template.of("health");

    StructuredMaker(Casting casting, DocumentMaker typed) {
        this.casting = casting;
        this.typed = typed;
    }

    Made make(Dice dice) {
        double kind = dice.unit();
        if (kind < 0.2) {
            return dicom(dice);
        }
        return kind < 0.62
                ? DocumentMaker.raw(new Scene(dice.pick(messages), casting, dice))
                : data(dice, dice.pick(List.of(DataFormat.values())));
    }

    /** A table in one of the forms databases leave behind. */
    Made data(Dice dice, DataFormat format) {
        while (true) {
            Scene scene = new Scene(typed.tableTemplate(dice), casting, dice);
            Sheet sheet = scene.sheet();
            if (sheet.isTable() && sheet.table().headed()) {
                byte[] bytes = format.write(sheet.table(), dice);
                return DocumentMaker.finish(scene, bytes, format.extension(), List.of(), Made.STRUCTURED);
            }
        }
    }

    Made dicom(Dice dice) {
        Scene scene = new Scene(IMAGE, casting, dice);
        Actor patient = scene.actors.get(0);
        Actor doctor = scene.actors.get(1);
        scene.passage = "header";
        String modality = dice.pick(List.of("US", "US", "CR", "DX", "OT"));
        DicomFile.Study study = new DicomFile.Study(
                name(scene, patient),
                scene.text("{S.ipp}"),
                scene.text("{S.dob8}"),
                patient.person.female() ? "F" : "M",
                name(scene, doctor),
                scene.hospital,
                scene.text("[Échographie abdominale~Thorax face~Écho cardiaque~Radio du poignet~Doppler]"),
                scene.text("{day8}"),
                modality);
        byte[] bytes = DicomFile.write(study, load(scene, dice), dice);
        return DocumentMaker.finish(scene, bytes, "dcm", List.of(), Made.STRUCTURED);
    }

    private static String name(Scene scene, Actor actor) {
        return scene.text("{" + actor.key + ".upplain}^{" + actor.key + ".first}");
    }

    private static DicomFile.Load load(Scene scene, Dice dice) {
        if (dice.chance(0.2)) {
            Sheet sheet = Reports.about(scene, scene.actors.get(0));
            return new DicomFile.Load(0, 0, Format.PDF.write(sheet, dice));
        }
        List<String> burnt = dice.chance(0.6)
                ? List.of(
                        scene.text("{S.UP} {S.UPFIRST}"),
                        scene.text("{S.dobfr}   {S.ipp}"),
                        scene.text("{date} {time}"))
                : List.of("MI 0.9  TIs 0.4", "12 cm");
        Screen screen = Screen.echo(burnt, dice);
        return new DicomFile.Load(screen.width(), screen.height(), screen.pixels());
    }
}
