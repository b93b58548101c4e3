package org.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tocsin.model.Role;
import org.tocsin.ports.SampleStore;
import org.tocsin.ports.Sealer;

/** Samples and answers; strata, members and answers sealed, each at its draw and ordinal. */
final class SealedSamples implements SampleStore {
    private final Database database;
    private final Sealer sealer;

    SealedSamples(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    @Override
    public int add(long seed, List<Stratum> strata, List<Unit> units) {
        return database.write(s -> {
            int number = Math.toIntExact(s.last("sample_draw") + 1);
            s.update(
                    "INSERT INTO sample_draw (number, drawn_at, sealed) VALUES (?, ?, ?)",
                    number,
                    System.currentTimeMillis(),
                    sealer.seal(strata(seed, strata), drawPlace(number)));
            PreparedStatement insert = s.statement("INSERT INTO sample_unit (draw, ordinal, sealed) VALUES (?, ?, ?)");
            for (Unit unit : units) {
                byte[] sealed = sealer.seal(encoded(unit), place("sample_unit", number, unit.ordinal()));
                s.batch(insert, number, unit.ordinal(), sealed);
            }
            insert.executeBatch();
            return number;
        });
    }

    private static String drawPlace(int number) {
        return "sample_draw|sealed|" + number;
    }

    private static String place(String table, int draw, int ordinal) {
        return table + "|sealed|" + draw + '.' + ordinal;
    }

    private static byte[] strata(long seed, List<Stratum> strata) {
        Encoder out = new Encoder().number(seed).number(strata.size());
        for (Stratum stratum : strata) {
            out.text(stratum.kind().name()).text(stratum.name());
            out.number(stratum.size()).number(stratum.drawn());
        }
        return out.done();
    }

    private static byte[] encoded(Unit unit) {
        Role role = unit.role();
        Encoder out = new Encoder().number(unit.stratum()).text(unit.item()).text(unit.passage());
        return out.number(unit.person() + 1L)
                .text(role == null ? "" : role.word())
                .done();
    }

    @Override
    public List<Draw> draws() {
        List<Draw> draws = new ArrayList<>();
        database.each("SELECT number, drawn_at, sealed FROM sample_draw ORDER BY number", row -> draws.add(draw(row)));
        return draws;
    }

    private Draw draw(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        Decoder in = new Decoder(sealer.open(row.getBytes(3), drawPlace(number)));
        long seed = in.number();
        List<Stratum> strata = new ArrayList<>();
        for (int left = in.integer(); left > 0; left--) {
            strata.add(new Stratum(Kind.valueOf(in.text()), in.text(), in.number(), in.integer()));
        }
        return new Draw(number, row.getLong(2), seed, strata);
    }

    @Override
    public void units(int draw, Consumer<Unit> visitor) {
        database.each(
                "SELECT ordinal, sealed FROM sample_unit WHERE draw = ? ORDER BY ordinal",
                row -> {
                    int ordinal = row.getInt(1);
                    Decoder in = new Decoder(sealer.open(row.getBytes(2), place("sample_unit", draw, ordinal)));
                    int stratum = in.integer();
                    String item = in.text();
                    String passage = in.text();
                    int person = in.integer() - 1;
                    String role = in.text();
                    visitor.accept(
                            new Unit(ordinal, stratum, item, passage, person, role.isEmpty() ? null : Role.of(role)));
                },
                draw);
    }

    @Override
    public void answers(int draw, Consumer<Answer> visitor) {
        database.each(
                "SELECT ordinal, sealed FROM sample_answer WHERE draw = ? ORDER BY ordinal",
                row -> {
                    int ordinal = row.getInt(1);
                    Decoder in = new Decoder(sealer.open(row.getBytes(2), place("sample_answer", draw, ordinal)));
                    visitor.accept(new Answer(ordinal, Verdict.valueOf(in.text()), in.integer()));
                },
                draw);
    }

    @Override
    public void answer(int draw, List<Answer> answers) {
        long now = System.currentTimeMillis();
        database.write(s -> {
            for (Answer answer : answers) {
                byte[] plain = new Encoder()
                        .text(answer.verdict().name())
                        .number(answer.people())
                        .done();
                int known = s.update(
                        "INSERT INTO sample_answer (draw, ordinal, answered_at, sealed) SELECT draw, ordinal, ?, ? FROM sample_unit"
                                + " WHERE draw = ? AND ordinal = ? ON CONFLICT (draw, ordinal) DO UPDATE SET"
                                + " answered_at = excluded.answered_at, sealed = excluded.sealed",
                        now,
                        sealer.seal(plain, place("sample_answer", draw, answer.ordinal())),
                        draw,
                        answer.ordinal());
                if (known == 0) {
                    throw new IllegalArgumentException("draw " + draw + " has no member " + answer.ordinal());
                }
            }
            return answers;
        });
    }
}
