### Lo que es de la persona con el casco: llevárselo, borrarlo, y de qué está hecho Breakwater.

data-title = Tus datos
data-hint = Todo esto es tuyo. Llévatelo, o bórralo aquí.
data-export = Exportar
data-export-lead = Una página para leer e imprimir, y lo mismo en archivos para programas. No se envía nada a ninguna parte.
data-export-where = En esta carpeta
data-export-do = Escribir los archivos
data-exported = Escrito en { $dir }.
data-folder = Mostrar la carpeta
data-erase = Borrarlo todo
data-erase-title = ¿Borrar aquí todo lo tuyo?
data-erase-goes = Lo que se va
data-erase-stays = Lo que queda en otra parte
data-erase-yes = Borrarlo todo
data-erase-lose = Borrarlo todo, y perder lo que no se envió
data-goes-days = Tus días: llamadas, respiros, pausas y sus sumas.
data-goes-kudos = Los agradecimientos que diste y recibiste, los que están en este ordenador.
data-goes-path = Tu camino: roles, ejemplos y objetivos.
data-goes-voice = Lo que dijiste a tu centro, lo que está en este ordenador, y las claves que muestran que es tuyo.
data-goes-set = Lo que has configurado aquí: idioma, teléfonos, fuentes de llamadas con sus contraseñas, scripts, calendario, tus propios números.
data-goes-vault = Las llaves de tu caja fuerte, si se guardan aquí.
data-goes-centre = Tu acceso a { $name } en este ordenador.
data-goes-unsent =
    { $count ->
        [one] { $count } registro que aún no se ha enviado. Se perdería.
        [many] { $count } de registros que aún no se han enviado. Se perderían.
       *[other] { $count } registros que aún no se han enviado. Se perderían.
    }
data-stays-centre = En { $name }: lo que se envió, como los agradecimientos que diste y lo que compartes de tu camino, y lo que está sellado en tu caja fuerte. Quien administra tu centro puede borrarlo.
data-stays-files = Los archivos que exportaste, y el propio programa.
data-licences = Licencias
data-licences-hint = Breakwater es software libre (MIT o Apache-2.0). Está hecho de:
data-help = Ayuda
data-help-text = Cada orden se explica a sí misma: breakwater --help. Si algo no funciona, breakwater doctor dice qué y por qué.
